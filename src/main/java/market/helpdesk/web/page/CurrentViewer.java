package market.helpdesk.web.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whoever is signed in, as a {@link market.helpdesk.account.Viewer} or one of its kinds.
 * Somebody of another kind than a page is for may not have it.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface CurrentViewer {

}
