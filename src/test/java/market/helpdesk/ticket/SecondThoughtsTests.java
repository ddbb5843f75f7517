package market.helpdesk.ticket;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.archive.Intact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@HelpdeskTest
@ExtendWith(Intact.class)
class SecondThoughtsTests {

	private final Stage stage;

	private final Messaging messaging;

	SecondThoughtsTests(Stage stage, Messaging messaging) {
		this.stage = stage;
		this.messaging = messaging;
	}

	@Test
	void aTextThatWasChangedAndSentAgainIsAnotherMessage() {
		var ticket = stage.annaAsks("Parcel", "Where is it?");
		var form = SubmissionKey.next();

		assertThat(messaging.post(Cast.ANNA.buyer(), ticket, NewMessage.of(new MessageBody("Hello?")), form).sent())
			.isEqualTo(2);
		assertThat(messaging.post(Cast.ANNA.buyer(), ticket, NewMessage.of(new MessageBody("Hello?")), form).sent())
			.isEqualTo(2);
		assertThat(messaging.post(Cast.ANNA.buyer(), ticket, NewMessage.of(new MessageBody("Hello, Giulia?")), form)
			.sent()).isEqualTo(3);
	}

}
