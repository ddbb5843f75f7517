package market.helpdesk;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

	static final ApplicationModules MODULES = ApplicationModules.of(Helpdesk.class);

	@Test
	void modulesKeepToTheirBoundaries() {
		MODULES.verify();
	}

	/** What a module's front door allows and nobody uses is a door left open. */
	@MethodSource("modules")
	@ParameterizedTest
	void modulesUseWhatTheyAreAllowedToAndNothingElse(String module) throws ClassNotFoundException {
		var used = MODULES.getModuleByName(module)
			.orElseThrow()
			.getDirectDependencies(MODULES)
			.uniqueModules()
			.map((dependency) -> dependency.getIdentifier().toString())
			.collect(Collectors.toSet());
		assertThat(Arrays.asList(frontDoor(module).allowedDependencies())).containsExactlyInAnyOrderElementsOf(used);
	}

	static Stream<String> modules() {
		return MODULES.stream().map((module) -> module.getIdentifier().toString());
	}

	private static ApplicationModule frontDoor(String module) throws ClassNotFoundException {
		return Class.forName("market.helpdesk.%s.package-info".formatted(module))
			.getAnnotation(ApplicationModule.class);
	}

}
