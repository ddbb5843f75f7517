package market.helpdesk.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.detection.AllowedHosts;
import market.helpdesk.detection.Detector;

/**
 * What it takes to look at the longest message there is for what leads out of the
 * helpdesk (R7): messages as people write them, and texts that were made to take long. It
 * is the processor's time that is told: others may use the machine too.
 */
final class ScreeningPart {

	private static final int LENGTH = 5_000;

	private static final int WARM_UP = 300;

	private static final int TIMES = 300;

	private static final double GOAL = 5;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final List<String> SENTENCES = List.of(
			"Buongiorno, l'ordine IT-204655 è in ritardo di tre giorni e il tracking 1Z999AA10123456784 non si aggiorna.",
			"Il rimborso di 1.299,00 € è partito il 12/10/2025 alle 14:30 sulla carta con cui ha pagato.",
			"Il codice IMEI è 356938035643809, il modello SM-G991B da 128 GB, la foto si chiama IMG_20251012_143055.jpg.",
			"Posso installare WhatsApp e Telegram su questo tablet, oppure la versione 17.4.1 è troppo vecchia?",
			"Die Sendung steht seit Montag auf Zustellung, bitte prüfen Sie das und melden Sie sich hier im Ticket.",
			"Zwrot dotarł do nas 12 listopada, kontrola potrwa do 3 dni roboczych, pieniądze wrócą na konto.",
			"Le colis est bloqué à Lyon depuis jeudi, la référence est 190199098428 sur la boîte.",
			"Per fare prima scrivimi su WhatsApp al 347 555 0192 oppure a mario.rossi@gmail.com, grazie.");

	/** What each way of looking has most to do with. */
	private static final List<String> NASTY = List.of("1 ", "12 ", "347 ", "347 555 0192 ", "3475550192 ", "06 12 34 ",
			"0151 ", "+39 ", "uno ", "tre quattro sette ", "ventitrequattro", "a.", "a.it ", "a@", "a@b.c ", "https://",
			"http://a.it/", "gmail punto ", "mario punto ", "m a r i o ", "IT60X0542811101000000123456 ",
			"4111 1111 1111 1111 ", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed ",
			"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa ", "whatsapp ", "scrivimi su ", "mi scriva ", "paga con ",
			"senza passare per la ", "((((", "\u200B", "\u0301", "а", "3️⃣", "𝐦", "🙂", "ﷺ");

	private final Detector detector = new Detector(AllowedHosts.of(List.of("marketplace.example")));

	List<Figure> measure() {
		var random = new Random(204655);
		var messages = Stream.generate(() -> text(random, SENTENCES, " ")).limit(20).toList();
		var nasty = Stream
			.concat(NASTY.stream().map((piece) -> text(random, List.of(piece), "")),
					Stream.generate(() -> text(random, NASTY, "")).limit(10))
			.toList();
		find(messages, WARM_UP / messages.size());
		find(nasty, WARM_UP / 10);
		var ordinary = all(find(messages, TIMES / messages.size()));
		var worst = find(nasty, TIMES / 10).values()
			.stream()
			.max(Comparator.comparingDouble((times) -> times.percentile(50)))
			.orElseThrow();
		return List.of(told("screening: 5,000 characters of messages", ordinary),
				told("screening: of the worst of %d nasty texts".formatted(nasty.size()), worst));
	}

	private static Figure told(String what, PageTimes times) {
		return Figure.promised(what,
				Figure.format("p50 %.2f ms, p99 %.2f ms", times.percentile(50), times.percentile(99)), "at most 5 ms",
				times.percentile(50) <= GOAL);
	}

	/** Texts by turns, and the times of each. */
	private Map<Integer, PageTimes> find(List<String> texts, int turns) {
		var times = new TreeMap<Integer, List<Long>>();
		for (var turn = 0; turn < turns; turn++) {
			for (var text = 0; text < texts.size(); text++) {
				times.computeIfAbsent(text, (key) -> new ArrayList<>()).add(time(texts.get(text)));
			}
		}
		return times.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> new PageTimes(entry.getValue())));
	}

	private long time(String text) {
		var start = THREADS.getCurrentThreadCpuTime();
		detector.find(text, "IT");
		return THREADS.getCurrentThreadCpuTime() - start;
	}

	private static PageTimes all(Map<Integer, PageTimes> times) {
		return times.values().stream().reduce(PageTimes.NONE, PageTimes::and);
	}

	private static String text(Random random, List<String> pieces, String between) {
		var text = new StringBuilder();
		while (text.length() < LENGTH) {
			text.append(pieces.get(random.nextInt(pieces.size()))).append(between);
		}
		return text.substring(0, LENGTH);
	}

}
