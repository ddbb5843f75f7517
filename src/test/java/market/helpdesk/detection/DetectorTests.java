package market.helpdesk.detection;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static market.helpdesk.detection.DetectionRule.EMAIL_ADDRESS;
import static market.helpdesk.detection.DetectionRule.EMAIL_SPELLED;
import static market.helpdesk.detection.DetectionRule.MARKETING_COUPON;
import static market.helpdesk.detection.DetectionRule.PAYMENT_CARD;
import static market.helpdesk.detection.DetectionRule.PAYMENT_CRYPTO;
import static market.helpdesk.detection.DetectionRule.PAYMENT_IBAN;
import static market.helpdesk.detection.DetectionRule.PAYMENT_SERVICE;
import static market.helpdesk.detection.DetectionRule.PHONE_NUMBER;
import static market.helpdesk.detection.DetectionRule.PHONE_SPELLED;
import static market.helpdesk.detection.DetectionRule.SOCIAL_HANDLE;
import static market.helpdesk.detection.DetectionRule.SOCIAL_INVITATION;
import static market.helpdesk.detection.DetectionRule.URL_DOMAIN;
import static market.helpdesk.detection.DetectionRule.URL_FILE_HOST;
import static market.helpdesk.detection.DetectionRule.URL_LINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What leads out of the helpdesk, however it is written, and what only looks like it. */
class DetectorTests {

	static final Detector DETECTOR = new Detector(AllowedHosts.of(List.of("marketplace.example", "brt.it")));

	@Test
	void findsTheNumberAndTheMessengerOfTheMock() {
		var text = "Il rimborso parte oggi. Per fare prima scrivimi su WhatsApp al 347 555 0192.";
		assertThat(DETECTOR.find(text, "IT")).extracting(Finding::rule, (finding) -> finding.in(text))
			.containsExactly(tuple(SOCIAL_INVITATION, "scrivimi su WhatsApp"), tuple(PHONE_NUMBER, "347 555 0192"));
	}

	/**
	 * The whole text is what is found, but for what stands before and behind the bars.
	 */
	@ParameterizedTest
	@MethodSource
	void finds(DetectionRule rule, String text) {
		var parts = text.split("\\|", -1);
		var plain = String.join("", parts);
		assertThat(DETECTOR.find(plain, "IT")).filteredOn((finding) -> finding.rule() == rule)
			.extracting((finding) -> finding.in(plain))
			.containsExactly(parts[1]);
	}

	static Stream<Arguments> finds() {
		return Stream.of(arguments(EMAIL_ADDRESS, "Scrivi a |mario.rossi@gmail.com|, grazie"),
				arguments(EMAIL_ADDRESS, "|mario.rossi@gm\u0430il.com| con una lettera cirillica"),
				arguments(EMAIL_ADDRESS, "|ma\u200Brio@gm\u00ADail.c\u2060om|"),
				arguments(EMAIL_ADDRESS, "|ｍａｒｉｏ＠ｇｍａｉｌ．ｃｏｍ|"),
				arguments(EMAIL_ADDRESS, "|𝐦𝐚𝐫𝐢𝐨@𝐠𝐦𝐚𝐢𝐥.𝐜𝐨𝐦|"),
				arguments(EMAIL_ADDRESS, "|mario@shop.example|: auch wenn es die Domain nicht gibt"),
				arguments(EMAIL_ADDRESS, "foto |mario.rossi@gmail.com|.pdf"),
				arguments(EMAIL_SPELLED, "|mario punto rossi chiocciola gmail punto com| la sera"),
				arguments(EMAIL_SPELLED, "|jan kropka nowak małpa wp kropka pl|"),
				arguments(EMAIL_SPELLED, "|max Punkt muster Klammeraffe gmx Punkt de|"),
				arguments(EMAIL_SPELLED, "|jean point martin arobase orange point fr|"),
				arguments(EMAIL_SPELLED, "|pepe punto garcia arroba hotmail punto com|"),
				arguments(EMAIL_SPELLED, "|jan tečka novak zavináč seznam tečka cz|"),
				arguments(EMAIL_SPELLED, "|jano bodka novak zavináč azet bodka sk|"),
				arguments(EMAIL_SPELLED, "|mario.rossi [at] gmail (dot) com|"),
				arguments(EMAIL_SPELLED, "|m a r i o @ g m a i l . c o m|"),
				arguments(EMAIL_SPELLED, "|mario.rossi@\ngmail.com|"),
				arguments(PHONE_NUMBER, "tel. |+39 347 555 0192|"), arguments(PHONE_NUMBER, "|(+39) 347.555.01.92| ok"),
				arguments(PHONE_NUMBER, "chiama |0039 347 5550192|"),
				arguments(PHONE_NUMBER, "|3️⃣4️⃣7️⃣5️⃣5️⃣5️⃣0️⃣1️⃣9️⃣2️⃣| ok"),
				arguments(PHONE_NUMBER, "|３４７ ５５５ ０１９２|"), arguments(PHONE_NUMBER, "|٣٤٧٥٥٥٠١٩٢|"),
				arguments(PHONE_NUMBER, "|➂➃➆➄➄➄⓿➀➈➁|"), arguments(PHONE_NUMBER, "|3/4/7/5/5/5/0/1/9/2|"),
				arguments(PHONE_NUMBER, "il mio numero è |347\n555\n0192|"),
				arguments(PHONE_NUMBER, "whatsapp|3475550192|"), arguments(PHONE_NUMBER, "|347🙂555🙂0192|"),
				arguments(PHONE_SPELLED, "|tre quattro sette cinque cinque cinque zero uno nove due| dopo le sei"),
				arguments(PHONE_SPELLED, "|3 quattro 7 cinque 55 zero 192|"),
				arguments(PHONE_SPELLED, "|tre4sette5cinque5zero1nove2|"),
				arguments(PHONE_SPELLED, "|three four seven triple five zero one nine two|"),
				arguments(PHONE_SPELLED, "|zéro six douze trente-quatre cinquante-six quatre-vingt-dix|"),
				arguments(PHONE_SPELLED, "|null eins fünf eins zwölf vierunddreißig sechsundfünfzig sieben|"),
				arguments(PHONE_SPELLED, "|pięćset dwanaście trzysta czterdzieści pięć sześćset siedem|"),
				arguments(PHONE_SPELLED, "|šest nula jedna dva tři čtyři pět šest sedm|"),
				arguments(URL_LINK, "|https://evil.it/?u=marketplace.example| qui"),
				arguments(URL_LINK, "|https://marketplace.example@evil.it/x|"),
				arguments(URL_LINK, "|https://marketplace.example.evil.it|"),
				arguments(URL_LINK, "|https://m\u0430rketplace.example/x|"),
				arguments(URL_LINK, "(|www.riva.it/x_(y)|)."),
				arguments(URL_LINK, "https://marketplace.example/to?u=|https://evil.it|"),
				arguments(URL_DOMAIN, "visita |riva-shop.it|."), arguments(URL_DOMAIN, "|bücher.de/handy|"),
				arguments(URL_DOMAIN, "|marketplace.example.evil.it|"), arguments(URL_DOMAIN, "|negozio[.]it|"),
				arguments(URL_DOMAIN, "|nowakomorka kropka pl| tam"),
				arguments(URL_FILE_HOST, "|https://we.tl/t-8sKfL2mQzX|"),
				arguments(URL_FILE_HOST, "|drive.google.com/file/d/1|"), arguments(SOCIAL_HANDLE, "|t.me/mario_r|"),
				arguments(SOCIAL_HANDLE, "|https://wa.me/393475550192|"),
				arguments(SOCIAL_HANDLE, "|@mario.rossi| su instagram"), arguments(SOCIAL_HANDLE, "ig: |mario|"),
				arguments(SOCIAL_INVITATION, "|scrivimi su wh4ts\u0430pp|"),
				arguments(SOCIAL_INVITATION, "|scrivimi su w.h.a.t.s.a.p.p|"),
				arguments(PAYMENT_IBAN, "|IT60 X054 2811 1010 0000 0123 456| Riva"),
				arguments(PAYMENT_IBAN, "|de89370400440532013000|"),
				arguments(PAYMENT_CARD, "|4111-1111-1111-1111| 09/28"),
				arguments(PAYMENT_CRYPTO, "|1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa|"),
				arguments(PAYMENT_CRYPTO, "|bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq|"),
				arguments(PAYMENT_CRYPTO, "|0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed|"),
				arguments(PAYMENT_CRYPTO, "eth |0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed|"),
				arguments(PAYMENT_SERVICE, "|paypal.me/mario|"),
				arguments(MARKETING_COUPON, "|codice sconto RIVA10| per lei"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ordine IT-204655, ordine 204655123",
			"Il telefono è rotto.Il cavo no. domani.Grazie rotto.It",
			"Tracking 1Z999AA10123456784, RR123456785IT, 084012345678901", "EAN 8806094850123, IMEI 356938035643809",
			"1.299,00 € il 12/10/2025 alle 14:30", "100x200x50 cm, 42/44/46, taglie 36/37/38/39/40",
			"SM-G991B, iPhone 13 Pro, RTX 4070, 8/256 GB", "manuale.pdf README.md foto.jpg setup.exe archivio.zip",
			"iOS 17.4.1, build 22621.2428, 192.168.1.1", "una scala a chiocciola", "Does it run WhatsApp?",
			"posso installare Telegram?", "il rimborso arriva su PayPal?", "a questo punto aspetto, ci vediamo at home",
			"WhatsApp Image 2025-10-12 at 14.30.55.jpeg", "IMG_20251012_143055.jpg PXL_20251012_143055123.jpg",
			"https://www.marketplace.example/orders/1 e helpdesk@marketplace.example",
			"https://vas.brt.it/vas?Nspediz=3475550192", "P.IVA 01234567890, CF RSSMRA84A01H501U, NIP 5252248481",
			"Via Roma 12, 20121 Milano", "Vorrei uno sconto di 20 euro per il difetto", "@Giulia grazie mille!",
			"S.p.A., s.r.o., z.B., e.g., m.in., p.es.", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed è il checksum",
			"IT60X0542811101000000123457 ha la cifra sbagliata", "mi mandi il numero dell'ordine e quello di serie",
			"" })
	void passes(String text) {
		assertThat(DETECTOR.find(text, "IT")).isEmpty();
	}

	@Test
	void theSameDigitsAreANumberOrNoneByTheWordsAround() {
		assertThat(DETECTOR.find("Numero d'ordine 3475550192", "IT")).isEmpty();
		assertThat(DETECTOR.find("Cellulare 3475550192", "IT")).hasSize(1);
		assertThat(DETECTOR.find("La spedizione 3475550192 è ferma", "IT")).isEmpty();
	}

	@Test
	void aNumberIsReadInTheWaysOfTheMarket() {
		assertThat(DETECTOR.find("601234567", "PL")).hasSize(1);
		assertThat(DETECTOR.find("601234567", "IT")).isEmpty();
		assertThat(DETECTOR.find("601 234 567", "IT")).hasSize(1);
	}

	@Test
	void anUnknownMarketHasNoNumbersOfItsOwn() {
		assertThat(DETECTOR.find("tel +39 347 555 0192", "XX")).hasSize(1);
	}

}
