package market.helpdesk.detection;

import java.util.HashMap;
import java.util.Map;

/**
 * Letters that pass for Latin ones. Those of other scripts count only inside words that
 * mix scripts: whoever writes Russian writes Russian. Those that are variants of Latin
 * letters always count.
 */
final class LookAlikes {

	private static final String OTHER_SCRIPTS = """
			а a А A ӓ a в b В B ь b Ь b с c С C ԁ d е e Е E ё e Ё E ғ f ԍ g һ h Һ H н h Н H і i І I ї i Ї I ј j Ј J к k К K
			ӏ l Ӏ I м m М M п n о o О O р p Р P ԛ q г r ѕ s Ѕ S т t Т T и u ц u ѵ v Ѵ V ԝ w Ԝ W ш w х x Х X у y У Y з 3 З 3
			α a Α A β b Β B ϲ c Ϲ C ε e Ε E η n Η H ι i Ι I ί i κ k Κ K μ u Μ M ν v Ν N ο o Ο O ό o ρ p Ρ P σ o ς s τ t Τ T
			υ u Υ Y ω w χ x Χ X ζ z Ζ Z γ y ϳ j Ϳ J ա w հ h ո n օ o Օ O ս u ց g զ q ք p յ j լ l ѡ w Ꭺ A Ᏼ B Ꮯ C Ꭰ D Ꭼ E Ꮐ G
			Ꮋ H Ꭻ J Ꮶ K Ꮮ L Ꮇ M Ꮲ P Ꮪ S Ꭲ T Ꮩ V Ꮃ W Ꮓ Z
			""";

	private static final String VARIANTS = """
			ᴀ a ʙ b ᴄ c ᴅ d ᴇ e ꜰ f ɢ g ʜ h ɪ i ᴊ j ᴋ k ʟ l ᴍ m ɴ n ᴏ o ᴘ p ꞯ q ʀ r ꜱ s ᴛ t ᴜ u ᴠ v ᴡ w ʏ y ᴢ z ı i ɑ a ɡ g ɩ i ʋ u
			ƒ f ł l Ł L ø o Ø O đ d Đ D ħ h ŧ t ɨ i ɫ l ƙ k ƭ t ɓ b ɗ d ȷ j Ɩ I ǀ l ɵ o ʠ q ɾ r ʂ s ʐ z
			""";

	private static final Map<Character, Character> OTHERS = table(OTHER_SCRIPTS);

	private static final Map<Character, Character> LATIN = table(VARIANTS);

	private LookAlikes() {
	}

	private static Map<Character, Character> table(String pairs) {
		var table = new HashMap<Character, Character>();
		var letters = pairs.strip().split("\\s+");
		for (var at = 0; at < letters.length; at += 2) {
			table.put(letters[at].charAt(0), letters[at + 1].charAt(0));
		}
		return Map.copyOf(table);
	}

	/** Returns the Latin letter that one of another script looks like, else itself. */
	static char ofAnotherScript(char letter) {
		return OTHERS.getOrDefault(letter, letter);
	}

	/** Returns the plain letter that one is a variant of, else itself. */
	static char variant(char letter) {
		return LATIN.getOrDefault(letter, letter);
	}

}
