/** Files that go with messages: taking them in, showing them, handing them out (R19). */
@NullMarked
package market.helpdesk.web.attachment;

import org.jspecify.annotations.NullMarked;
