package market.helpdesk.ticket;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionsTests {

	/** In the seven languages: the text, its questions, what is left. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					Avete ricevuto il pacco? Quando parte il rimborso? Su quale carta arriva? | Avete ricevuto il pacco?/Quando parte il rimborso?/Su quale carta arriva? | ``
					Buongiorno Giulia, avete ricevuto il pacco? Non ho notizie. Quando parte il rimborso? Grazie. | avete ricevuto il pacco?/Quando parte il rimborso? | Buongiorno Giulia, Non ho notizie. Grazie.
					Ho tre domande: avete ricevuto il pacco? quando parte il rimborso? su quale carta? | avete ricevuto il pacco?/quando parte il rimborso?/su quale carta? | Ho tre domande:
					Have you received the parcel? When do I get my money back? | Have you received the parcel?/When do I get my money back? | ``
					Hello, when will it arrive? Thanks! And who pays for the return? | when will it arrive?/And who pays for the return? | Hello, Thanks!
					Guten Tag, ist das Paket angekommen? Ich warte seit dem 3. Mai. Wann kommt das Geld? | ist das Paket angekommen?/Wann kommt das Geld? | Guten Tag, Ich warte seit dem 3. Mai.
					Bonjour, avez-vous reçu le colis ? Quand serai-je remboursé ? | avez-vous reçu le colis ?/Quand serai-je remboursé ? | Bonjour,
					Hola, ¿han recibido el paquete? ¿Cuándo llega el reembolso? | ¿han recibido el paquete?/¿Cuándo llega el reembolso? | Hola,
					Tengo dos dudas: ¿cuándo llega? ¿Y quién paga el envío? | ¿cuándo llega?/¿Y quién paga el envío? | Tengo dos dudas:
					Dzień dobry, czy paczka dotarła? Kiedy dostanę zwrot pieniędzy? Pozdrawiam | czy paczka dotarła?/Kiedy dostanę zwrot pieniędzy? | Dzień dobry, Pozdrawiam
					Dobrý den, dorazil balík? Kdy dostanu peníze zpět? Čekám od 3. května. | dorazil balík?/Kdy dostanu peníze zpět? | Dobrý den, Čekám od 3. května.
					Dobrý deň, prišiel balík? Kedy dostanem peniaze späť? Ďakujem. | prišiel balík?/Kedy dostanem peniaze späť? | Dobrý deň, Ďakujem.
					""")
	void areFoundInEveryLanguage(String text, String questions, String rest) {
		var found = find(text);
		assertThat(texts(found)).containsExactly(questions.split("/"));
		assertThat(found.rest()).isEqualTo(rest);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Quando parte il rimborso?", "Il pacco è arrivato. Grazie.", "", "Quando???",
			"Buongiorno, come va? Quando parte il rimborso?", "Arriva domani, ok? Quando parte il rimborso?",
			"You got it, right? When do I get my money?", "Das passt, oder? Wann kommt das Geld?",
			"Llega mañana, ¿verdad? ¿Cuándo?", "Paczka dotarła, prawda? Kiedy zwrot?", "Balík dorazil, že? Kdy?",
			"Vrátite to, však? Kedy?", "C'est bon, n'est-ce pas ? Quand ?", "Va bene? Ok? Capito?",
			"Vedi https://marketplace.example/a?b=1&c=2 e https://marketplace.example/x?y. Quando arriva?",
			"Il modello A52 (?) e il modello A53 (?) vanno bene. Quando arriva?",
			"Mi avete scritto \"Quando arriva? Dove?\" e basta. Che faccio?",
			"Ha risposto «Quando? Dove?» e poi niente. Allora?", "Sie schrieben „Wann? Wo?“ und sonst nichts. Und nun?",
			"> Avete ricevuto il pacco?\n> Quando?\nQuale pacco?", "- iPhone 13\n- caricatore\n- scatola" })
	void areNotOfferedWhereOneThingOrNothingIsAsked(String text) {
		assertThat(find(text.isEmpty() ? "." : text).points()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1) Ricevuto?\n2) Quando parte?\n3) Quale carta?",
			"1. Ricevuto?\n2. Quando parte?\n3. Quale carta?", "- Ricevuto?\n- Quando parte?\n- Quale carta?",
			"• Ricevuto?\n\n• Quando parte?\n\n• Quale carta?", "(1) Ricevuto? (2) Quando parte? (3) Quale carta?",
			"1) Ricevuto? 2) Quando parte? 3) Quale carta?", "a) Ricevuto?\nb) Quando\nparte?\nc) Quale carta?",
			"Ricevuto?\nQuando parte?\nQuale carta?", "Ricevuto?Quando parte?Quale carta?",
			"-Ricevuto?\n-Quando parte?\n-Quale carta?" })
	void areFoundInLists(String text) {
		assertThat(texts(find(text))).containsExactly("Ricevuto?", "Quando parte?", "Quale carta?");
		assertThat(find(text).rest()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ho tre domande:", "Vorrei sapere:", "I have some questions:", "Ich habe Fragen:",
			"J'ai des questions :", "Tengo unas preguntas:", "Mam kilka pytań:\nMoje pytania:", "Mám otázky:",
			"Chcel by som vedieť:" })
	void areTheItemsOfAListThatIsAnnounced(String intro) {
		var found = find(intro + "\n\n1) data del rimborso\n2) numero della spedizione\n\nGrazie");
		assertThat(texts(found)).containsExactly("data del rimborso", "numero della spedizione");
		assertThat(found.rest()).startsWith(intro).endsWith("Grazie");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					È tornato indietro?! Quando lo rispedite?? | È tornato indietro?!/Quando lo rispedite??
					Il sig. Rossi ha firmato? Il dott. Verdi, p.es. ieri, che dice? | Il sig. Rossi ha firmato?/Il dott. Verdi, p.es. ieri, che dice?
					Costa 12.50 euro. Quando? E dove? | Quando?/E dove?
					Vale fino al 14. Quando arriva? Dove lo mando? | Quando arriva?/Dove lo mando?
					Lo schermo da 6.1" è rotto. Quando? Dove? | Quando?/Dove?
					Avete visto https://marketplace.example/a?b=1 ieri? Che ne dite? | Avete visto https://marketplace.example/a?b=1 ieri?/Che ne dite?
					Perché avete scritto "non so"? Chi lo sa? | Perché avete scritto "non so"?/Chi lo sa?
					Perché no? Va bene se vengo io? | Perché no?/Va bene se vengo io?
					""")
	void beginAndEndWhereTheirSentencesDo(String text, String questions) {
		assertThat(texts(find(text))).containsExactly(questions.split("/(?! |marketplace|a\\?)(?<!:/|:)"));
	}

	@Test
	void goOnInTheNextLineWithASmallLetter() {
		assertThat(texts(find("Buongiorno\nQuando parte\nil rimborso?\nSu quale\ncarta?")))
			.containsExactly("Quando parte il rimborso?", "Su quale carta?");
	}

	@Test
	void areNotOfferedWhereTheyAreTooManyOrTooLong() {
		assertThat(find("Quando? ".repeat(20)).points()).hasSize(20);
		assertThat(find("Quando? ".repeat(21)).points()).isEmpty();
		assertThat(find("Quando? " + "a".repeat(500) + "?").points()).isEmpty();
		assertThat(find("Quando? " + "a".repeat(499) + "?").points()).hasSize(2);
	}

	@Test
	void becomeAMessageWithNothingLeft() {
		assertThat(find("Quando? Dove?").body()).isEqualTo(MessageBody.NONE);
		assertThat(find("Ecco. Quando? Dove?").body()).isEqualTo(new MessageBody("Ecco."));
	}

	/** Whatever is typed: every letter of it is asked or stays. */
	@Test
	void loseNoLetter() {
		var random = new Random(19);
		var pieces = List.of("Quando", " parte", "?", "? ", ". ", "!", "…", "\n", "\n\n", "- ", "1) ", "\"", "«", "»",
				"(", ")", "¿", ", ok", "https://a.it/?b", " il ", "Sig. ", "3. Mai ", ":", "Ho domande: ", "Ciao, ",
				"\u200B", ">");
		for (var round = 0; round < 20_000; round++) {
			var text = IntStream.range(0, 1 + random.nextInt(25))
				.mapToObj((piece) -> pieces.get(random.nextInt(pieces.size())))
				.collect(Collectors.joining());
			if (!MessageBody.isBlank(text)) {
				var found = find(text);
				assertThat(letters(found.rest() + String.join("", texts(found)))).as(text).isEqualTo(letters(text));
			}
		}
	}

	/** Ten times the text takes about ten times as long, and not a hundred times. */
	@ParameterizedTest
	@ValueSource(strings = { "?", "? ", ".", "a.", "/?A", "\"", "\"a?\" ", "- ", "1) a\n", "(", "¿", "\n", "Hi ", ": ",
			"question:", ", ok? ", "a b " })
	void takeTheTimeOfTheTextsLength(String piece) {
		var text = new MessageBody(("x" + piece.repeat(5_000)).substring(0, 5_000));
		var start = System.nanoTime();
		for (var times = 0; times < 20; times++) {
			Questions.in(text);
		}
		assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
	}

	private static Questions find(String text) {
		return Questions.in(new MessageBody(text));
	}

	private static List<String> texts(Questions found) {
		return found.points().stream().map(PointText::text).toList();
	}

	private static Map<Integer, Long> letters(String text) {
		return text.codePoints()
			.filter(Character::isLetter)
			.boxed()
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
	}

}
