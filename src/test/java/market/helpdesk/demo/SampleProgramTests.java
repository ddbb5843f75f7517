package market.helpdesk.demo;

import java.time.Clock;

import market.helpdesk.HelpdeskTest;
import market.helpdesk.account.ApiToken;
import market.helpdesk.account.Program;
import market.helpdesk.account.Programs;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.DefaultApplicationArguments;

import static org.assertj.core.api.Assertions.assertThat;

/** The token that everyone knows. */
@HelpdeskTest
class SampleProgramTests {

	static final ApiToken TOKEN = new ApiToken("helpdesk-demo-token");

	final Programs programs;

	final Clock clock;

	final ObjectProvider<SampleProgram> sample;

	SampleProgramTests(Programs programs, Clock clock, ObjectProvider<SampleProgram> sample) {
		this.programs = programs;
		this.clock = clock;
		this.sample = sample;
	}

	@Test
	void isNotLetInWhereThereIsNoSample() {
		assertThat(sample.getIfAvailable()).isNull();
		assertThat(programs.find(TOKEN)).isEmpty();
	}

	@Test
	void isLetInOnceHoweverOftenItStarts() {
		var program = new SampleProgram(programs, clock);
		program.run(new DefaultApplicationArguments());
		var first = programs.find(TOKEN);
		program.run(new DefaultApplicationArguments());
		assertThat(programs.find(TOKEN)).isEqualTo(first).map(Program::name).contains("Sample program");
		assertThat(programs.find(new ApiToken("helpdesk-demo-tokem"))).isEmpty();
	}

	@Test
	void neverStandsInALog() {
		assertThat(TOKEN.toString()).doesNotContain("demo");
	}

}
