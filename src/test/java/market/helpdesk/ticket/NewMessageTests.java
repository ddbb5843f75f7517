package market.helpdesk.ticket;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NewMessageTests {

	private static final PointText WHEN = new PointText("Quando parte il rimborso?");

	private static final MessageBody HELLO = new MessageBody("Buongiorno");

	@Test
	void mayBeNothingButPoints() {
		var message = NewMessage.of(MessageBody.NONE, List.of(WHEN));
		assertThat(message.excerpt()).isEqualTo("Quando parte il rimborso?");
		assertThat(NewMessage.of(HELLO, List.of(WHEN)).excerpt()).isEqualTo("Buongiorno");
	}

	@Test
	void saysSomething() {
		assertThatIllegalArgumentException().isThrownBy(() -> NewMessage.of(MessageBody.NONE));
	}

	@Test
	void asksAtMostTwentyPoints() {
		assertThat(NewMessage.of(HELLO, Collections.nCopies(20, WHEN)).points()).hasSize(20);
		assertThatIllegalArgumentException().isThrownBy(() -> NewMessage.of(HELLO, Collections.nCopies(21, WHEN)));
	}

	/** So that what was changed and sent again is another message. */
	@Test
	void isToldFromEveryOther() {
		var messages = Stream.of(NewMessage.of(HELLO), NewMessage.of(HELLO, List.of(WHEN)),
				NewMessage.of(HELLO, List.of(WHEN, WHEN)), NewMessage.of(MessageBody.NONE, List.of(WHEN)),
				NewMessage.of(new MessageBody("Buongiorno?Quando parte il rimborso?")),
				NewMessage.of(HELLO).answering(List.of(1)), NewMessage.of(HELLO).answering(List.of(1, 2)),
				NewMessage.of(HELLO).answering(List.of(12)), NewMessage.of(new MessageBody("Buongiorno!1")));
		assertThat(messages.map(NewMessage::fingerprint)).doesNotHaveDuplicates();
	}

	@Test
	void isTheSameWhateverTheOrderOfItsTicks() {
		assertThat(NewMessage.of(HELLO).answering(List.of(2, 1)).fingerprint())
			.isEqualTo(NewMessage.of(HELLO).answering(List.of(1, 2)).fingerprint());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u200B", "\n", "\0", "\uD83E" })
	void hasNoPointThatNobodyCanSeeOrKeep(String nothing) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PointText(nothing));
	}

	@Test
	void hasPointsOfOneLineOfFiveHundredCharacters() {
		assertThat(new PointText(" Quando\r\nparte? ").text()).isEqualTo("Quando parte?");
		assertThat(new PointText("🦊".repeat(500)).text()).hasSize(1_000);
		assertThatIllegalArgumentException().isThrownBy(() -> new PointText("a".repeat(501)));
	}

}
