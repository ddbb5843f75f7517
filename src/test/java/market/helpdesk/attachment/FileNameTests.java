package market.helpdesk.attachment;

import market.helpdesk.media.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "foto.jpg|foto.jpg", "foto.JPEG|foto.JPEG", "C:\\Users\\anna\\foto.jpg|foto.jpg",
					"../../etc/passwd|passwd.jpg", "/tmp/|file.jpg", "virus.exe|virus.jpg", "foto.png|foto.jpg",
					"foto|foto.jpg", ".htaccess|htaccess.jpg", "''|file.jpg", "...|file.jpg", "v. 3.5|v. 3.5.jpg",
					"perché così.jpg|perché così.jpg", "écran 😀.jpg|écran 😀.jpg", "a\"b<c>.jpg|a_b_c_.jpg",
					"due  spazi .jpg|due spazi .jpg" })
	void isWhatItsOwnerCallsItWithTheEndingOfWhatItIs(String told, String shown) {
		assertThat(FileName.of(told, FileKind.JPEG).text()).isEqualTo(shown);
	}

	/** "gpj.exe" written from right to left looks like "exe.jpg". */
	@Test
	void turnsNoWritingRound() {
		assertThat(FileName.of("rechnung\u202Egpj.exe", FileKind.JPEG).text()).isEqualTo("rechnunggpj.jpg");
		assertThat(FileName.of("\u2066a\u2069\u200F\u061C.jpg", FileKind.JPEG).text()).isEqualTo("a.jpg");
	}

	@Test
	void holdsNothingThatCantBeSeen() {
		assertThat(FileName.of("a\u0000b\r\nSet-Cookie: x\u0007.jpg", FileKind.JPEG).text())
			.isEqualTo("ab Set-Cookie_ x.jpg");
		assertThat(FileName.of("\uD83D.jpg", FileKind.JPEG).text()).isEqualTo("jpg.jpg");
	}

	/** The mark of an erased text is nobody's to write. */
	@Test
	void passesNoFileOffAsErased() {
		assertThat(FileName.of("⟦erased 2026-01-14 REQUEST⟧.jpg", FileKind.JPEG).text())
			.isEqualTo("_erased 2026-01-14 REQUEST_.jpg");
	}

	@Test
	void isNeverTooLong() {
		var name = FileName.of("😀".repeat(400) + ".mp4", FileKind.MP4).text();
		assertThat(name.codePointCount(0, name.length())).isEqualTo(FileName.MAX_LENGTH);
		assertThat(name).endsWith("😀.mp4");
	}

}
