package market.helpdesk.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import market.helpdesk.Cast;
import org.assertj.core.api.Assertions;

/** Everyone who visits the application in one test. */
final class Visitors implements AutoCloseable {

	private final Chromium chromium;

	private final String address;

	private final List<Visitor> visitors = new ArrayList<>();

	Visitors(Chromium chromium, String address) {
		this.chromium = chromium;
		this.address = address;
	}

	/** Somebody arrives, unknown yet. */
	Visitor stranger(Device device) {
		var visitor = new Visitor(chromium.open(device), address);
		visitors.add(visitor);
		return visitor;
	}

	/** Somebody arrives and signs in. */
	Visitor signIn(Cast person, Device device) {
		var visitor = stranger(device);
		visitor.open("/login");
		new SignInPage(visitor.page()).signIn(person);
		return visitor;
	}

	Visitor signIn(Cast person) {
		return signIn(person, Device.DESKTOP);
	}

	void requireNoComplaints() {
		Assertions.assertThat(visitors.stream().flatMap((visitor) -> visitor.complaints().stream()))
			.as("what the browser complained about")
			.isEmpty();
	}

	void photograph(Path folder, String test) {
		for (int i = 0; i < visitors.size(); i++) {
			visitors.get(i).photograph(folder.resolve("%s.%d.png".formatted(test, i + 1)));
		}
	}

	@Override
	public void close() {
		visitors.forEach(Visitor::close);
	}

}
