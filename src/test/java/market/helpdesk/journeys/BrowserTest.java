package market.helpdesk.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import market.helpdesk.HelpdeskTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that sends {@link Visitors} to the application, each with a browser window of
 * their own. It is skipped where no Chromium is installed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Browsing.class)
@HelpdeskTest
@interface BrowserTest {

}
