package market.helpdesk.aftersales;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CarrierTests {

	@CsvSource({ "BRT, 123456789012", "BRT, 08420012345678901", "POSTE_ITALIANE, RB123456785IT",
			"POSTE_ITALIANE, 5P31B26123456", "POSTE_ITALIANE, 618000000000", "GLS, BG123456789", "GLS, 12345678901",
			"GLS, 00ABCDEF", "DHL, 3318810025", "DHL, 73891051146", "DHL, JJD000390007882823422",
			"DHL, GM2951173225174494", "DHL, 00340434161094015902", "UPS, 1Z5R89390357567127",
			"UPS, 1Z879E930346834440", "UPS, 1Z410E7W0392751591", "UPS, 1Z8V92A70367203024", "UPS, T1234567890",
			"FEDEX, 986578788855", "FEDEX, 477179081230", "FEDEX, 799531274483", "FEDEX, 61299998820821171811",
			"INPOST, 620000001234567890123456", "DPD, 05212345678901", "DPD, 1000727398456U",
			"DPD, 008182709980000020033350276C", "COLISSIMO, 6A12345678901", "COLISSIMO, CP123456785FR",
			"CORREOS, PQ4F6P0700000280102345A", "CORREOS, RR123456785ES", "SDA, 1UW0D2A123456", "TNT, 123456789",
			"TNT, GE123456789WW", "TNT, MI12345678", "PACKETA, Z1234567890", "PPL, 40857241530",
			"SLOVENSKA_POSTA, RR123456785SK", "CESKA_POSTA, RR123456785CZ", "CESKA_POSTA, DR1234567890E",
			"POCZTA_POLSKA, 00659007734000000001", "POCZTA_POLSKA, RR123456785PL", "POCZTA_POLSKA, PX1234567890",
			"MONDIAL_RELAY, 00435394", "MONDIAL_RELAY, 012345678901", "CHRONOPOST, XY123456785FR",
			"CHRONOPOST, XS123456789JF", "SEUR, 12345678901234", "MRW, 026001234567", "HERMES, 12345678901234",
			"HERMES, H1234567890123456789", "DEUTSCHE_POST, RR123456785DE", "DEUTSCHE_POST, A0012345678901234567",
			"OTHER, ABCD", "OTHER, 1Z0000000000000000" })
	@ParameterizedTest
	void recogniseTheirNumbers(Carrier carrier, String number) {
		assertThat(carrier.recognises(new TrackingNumber(number))).isTrue();
	}

	/** Too short, with a wrong check digit, of another country, of another carrier. */
	@CsvSource({ "BRT, 12345678901", "BRT, 1Z5R89390357567127", "POSTE_ITALIANE, RB123456786IT",
			"POSTE_ITALIANE, RB123456785FR", "GLS, ABCDE", "DHL, 3318810034", "DHL, 73891051147", "DHL, 12345",
			"UPS, 1Z5R89390357567128", "UPS, 1Z5R8939035756712", "UPS, 2Z5R89390357567127", "UPS, 1Z1111111111111111",
			"FEDEX, 986578788856", "FEDEX, 1234567890", "INPOST, 62000000123456789012345", "DPD, 123456789",
			"COLISSIMO, 6A1234567890", "COLISSIMO, CP123456784FR", "CORREOS, PQ4F6P0700000280102345",
			"CORREOS, RR123456785FR", "SDA, XUW0D2A123456", "TNT, 12345678", "PACKETA, 1234567890", "PPL, 408572415301",
			"SLOVENSKA_POSTA, RR123456785CZ", "CESKA_POSTA, RR123456784CZ", "POCZTA_POLSKA, 0065900773400000000",
			"MONDIAL_RELAY, 1234567", "CHRONOPOST, XY123456785IT", "SEUR, 123456789012", "MRW, 12345678901",
			"HERMES, 123456789012345", "DEUTSCHE_POST, RR123456785IT" })
	@ParameterizedTest
	void findOtherNumbersOdd(Carrier carrier, String number) {
		assertThat(carrier.recognises(new TrackingNumber(number))).isFalse();
	}

	/** The check digit of RB473124829GB is the standard's own example. */
	@ValueSource(strings = { "RB123456785GB", "RB473124829GB", "EE000000005IT", "CP000000014FR" })
	@ParameterizedTest
	void checkTheDigitsOfPosts(String number) {
		assertThat(CheckDigits.isS10(number)).isTrue();
		for (char digit = '0'; digit <= '9'; digit++) {
			var other = number.substring(0, 10) + digit + number.substring(11);
			assertThat(CheckDigits.isS10(other)).isEqualTo(other.equals(number));
		}
	}

	/** Every second digit counts twice, so that five more of it are not seen. */
	@Test
	void checkTheDigitsOfUps() {
		var number = "1Z879E930346834440";
		for (int position = 8; position < number.length(); position++) {
			for (char digit = '0'; digit <= '9'; digit++) {
				var other = number.substring(0, position) + digit + number.substring(position + 1);
				var apart = Math.abs(digit - number.charAt(position));
				var unseen = apart == 0 || apart == 5 && position % 2 == 1 && position < 17;
				assertThat(CheckDigits.isUps(other)).as(other).isEqualTo(unseen);
			}
		}
	}

	@EnumSource(mode = Mode.EXCLUDE, names = "OTHER")
	@ParameterizedTest
	void haveAPageToFollowAParcelOn(Carrier carrier) {
		var link = carrier.link(new TrackingNumber("RB123456785IT")).orElseThrow();
		assertThat(link).hasScheme("https");
		assertThat(link.getHost()).isNotBlank();
		assertThat(link.toString()).contains("RB123456785IT").doesNotContain("{");
	}

	@Test
	void anotherCarrierHasNone() {
		assertThat(Carrier.OTHER.link(new TrackingNumber("ABCD"))).isEmpty();
		assertThat(Carrier.UPS.link(new TrackingNumber("1Z 879E930346834440")))
			.contains(URI.create("https://www.ups.com/track?tracknum=1Z879E930346834440"));
	}

	@CsvSource({ "1z 5r8 939 03 5756 7127, 1Z5R89390357567127", "' rb 123 456 785 it ', RB123456785IT",
			"Z 123-4567-890, Z1234567890", "\u00a0Z\u2011123\u200b4567\u2013890, Z1234567890" })
	@ParameterizedTest
	void numbersAreReadAsPeopleCopyThem(String typed, String read) {
		assertThat(TrackingNumber.isValid(typed)).isTrue();
		assertThat(new TrackingNumber(typed).text()).isEqualTo(read);
	}

	@ValueSource(strings = { "", " ", "123", "1Z<script>", "https://x.example/?n=1", "ÀBCDE", "１２３４５６",
			"12345678901234567890123456789012345678901" })
	@ParameterizedTest
	void whatIsNoNumberIsRefused(String typed) {
		assertThat(TrackingNumber.isValid(typed)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new TrackingNumber(typed));
	}

}
