package market.helpdesk.archive;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever people did in a test, its archive is intact (R12): nobody is accused. */
public class Intact implements AfterEachCallback {

	/** A test that itself puts rows where nobody but the application does. */
	@Retention(RetentionPolicy.RUNTIME)
	public @interface Not {

	}

	@Override
	public void afterEach(ExtensionContext context) {
		if (!context.getRequiredTestMethod().isAnnotationPresent(Not.class)) {
			verify(context);
		}
	}

	private static void verify(ExtensionContext context) {
		var examination = new Examination(20, (beat) -> {
		});
		SpringExtension.getApplicationContext(context).getBean(Verifier.class).verifyAll(examination);
		assertThat(examination.findings()).as("What is broken after %s", context.getDisplayName()).isEmpty();
	}

}
