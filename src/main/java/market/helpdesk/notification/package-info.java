/**
 * What people are told without asking, in the application and by mail: shops that answers
 * are due soon, both sides what happens in their tickets besides messages, and whatever
 * else a module {@link market.helpdesk.notification.Announcements announces} to them.
 * <p>
 * It listens after the commit of what it tells about, from the publication registry: what
 * could not be told is told later, and nobody waits for it. A
 * {@link market.helpdesk.notification.NoticeBoard} gives one notice to each person; every
 * notice is one event of its own, with which its mail is sent, so that a mail that has to
 * be tried again is tried for one person and not for all. Mail says that there is
 * something, and where; never what anybody wrote, and nobody's name or address (R6).
 */
@ApplicationModule(allowedDependencies = { "deadline", "ticket", "account", "calendar", "paging" })
@NullMarked
package market.helpdesk.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
