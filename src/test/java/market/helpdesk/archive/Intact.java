package market.helpdesk.archive;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever people did in a test, its archive is intact (R12): nobody is accused. */
public class Intact implements AfterEachCallback {

	@Override
	public void afterEach(ExtensionContext context) {
		var examination = new Examination(20, (beat) -> {
		});
		SpringExtension.getApplicationContext(context).getBean(Verifier.class).verifyAll(examination);
		assertThat(examination.findings()).as("What is broken after %s", context.getDisplayName()).isEmpty();
	}

}
