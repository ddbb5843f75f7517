/**
 * What helps people write well (R15, R16): hints before a message goes out, and the texts
 * a shop saves to answer with.
 * <p>
 * {@link market.helpdesk.writing.Hints} looks at a text and never blocks it.
 * {@link market.helpdesk.writing.AnswerSaving} keeps texts,
 * {@link market.helpdesk.writing.SavedAnswerLists} reads them and
 * {@link market.helpdesk.writing.Answering} puts them into the words of a ticket. People
 * send them: nothing here ever does (R13).
 */
@ApplicationModule(allowedDependencies = { "ticket", "account", "calendar", "audit" })
@NullMarked
package market.helpdesk.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
