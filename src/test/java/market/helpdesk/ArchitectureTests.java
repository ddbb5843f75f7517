package market.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.Mailboxes;
import market.helpdesk.account.Person;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Opening;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	static final int MOST_ACTIONS = 4;

	static final JavaClasses HELPDESK = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackagesOf(Helpdesk.class);

	@Test
	void pagesLiveInWebAndResourcesInApi() {
		noClasses().that()
			.resideOutsideOfPackages("market.helpdesk.web..", "market.helpdesk.api..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.ui..", "org.springframework.http..",
					"org.springframework.security.web..", "org.thymeleaf..", "jakarta.servlet..")
			.check(HELPDESK);
	}

	@Test
	void nothingButPagesDependsOnPages() {
		noClasses().that()
			.resideOutsideOfPackage("market.helpdesk.web..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("market.helpdesk.web..")
			.check(HELPDESK);
	}

	@Test
	void nothingDependsOnTheApi() {
		noClasses().that()
			.resideOutsideOfPackage("market.helpdesk.api..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("market.helpdesk.api..")
			.check(HELPDESK);
	}

	/** Programs are told in documents, people on pages. */
	@Test
	void theApiRendersNothing() {
		noClasses().that()
			.resideInAPackage("market.helpdesk.api..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.ui..", "org.thymeleaf..")
			.check(HELPDESK);
	}

	@Test
	void controllersAreHidden() {
		classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate().check(HELPDESK);
	}

	@Test
	void controllersHaveFewActions() {
		classes().that().areMetaAnnotatedWith(Controller.class).should(haveFewActions()).check(HELPDESK);
	}

	@Test
	void timeComesFromTheClock() {
		noClasses().should().callMethodWhere(readingTheTimeWithoutAClock()).check(HELPDESK);
	}

	/** Nobody makes a clock of their own beside the application's. */
	@Test
	void thereIsOneClock() {
		noClasses().that()
			.doNotHaveFullyQualifiedName("market.helpdesk.database.DatabaseClockConfiguration")
			.should()
			.callMethodWhere(describe("make a clock",
					(call) -> call.getTargetOwner().isAssignableTo(InstantSource.class)
							&& call.getName().matches("system.*|tick.*|fixed|offset")))
			.check(HELPDESK);
	}

	/**
	 * In the strings of statements too: the database says once what time it is, to the
	 * application's clock.
	 */
	@Test
	void timeComesFromTheClockInStatementsToo() {
		assertThat(sources().filter((source) -> !source.endsWith("database/DatabaseTime.java")))
			.allSatisfy((source) -> assertThat(Files.readString(source))
				.doesNotContainPattern("(?i)\\b(now\\(\\)|current_timestamp|current_date|clock_timestamp\\(\\))"));
	}

	@Test
	void collaboratorsComeThroughTheConstructor() {
		noFields().should().beAnnotatedWith(Autowired.class).check(HELPDESK);
		noMethods().should().beAnnotatedWith(Autowired.class).check(HELPDESK);
	}

	@Test
	void aggregatesReferToEachOtherByIdentifier() {
		noFields().should()
			.beAnnotatedWith(ManyToOne.class)
			.orShould()
			.beAnnotatedWith(OneToMany.class)
			.orShould()
			.beAnnotatedWith(OneToOne.class)
			.orShould()
			.beAnnotatedWith(ManyToMany.class)
			.check(HELPDESK);
	}

	@Test
	void entitiesChangeByVerbsOnly() {
		noMethods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(Entity.class)
			.should()
			.haveNameMatching("set[A-Z].*")
			.check(HELPDESK);
	}

	/**
	 * There are no automatic replies: a message is what a person sends from a page, and
	 * what was imported or belongs to the sample (R13).
	 */
	@Test
	void onlyPagesPostMessages() {
		noClasses().that()
			.resideOutsideOfPackages("market.helpdesk.web..", "market.helpdesk.demo..")
			.and()
			.doNotHaveSimpleName("Messaging")
			.and()
			.doNotHaveSimpleName("Opening")
			.should()
			.callMethodWhere(describe("post a message",
					(call) -> call.getTargetOwner().isEquivalentTo(Messaging.class) && call.getName().equals("post")
							|| call.getTargetOwner().isEquivalentTo(Opening.class) && call.getName().equals("open")))
			.check(HELPDESK);
		noClasses().that()
			.haveSimpleNameNotStartingWith("Messag")
			.and()
			.doNotHaveSimpleName("Opening")
			.and()
			.doNotHaveSimpleName("PastTickets")
			.and()
			.doNotHaveSimpleName("Delivering")
			.should()
			.callMethodWhere(describe("save a message",
					(call) -> call.getTargetOwner().getSimpleName().equals("Messages")
							&& call.getName().equals("save")))
			.check(HELPDESK);
	}

	/** What goes out unlooked at was looked at by an administrator (R7). */
	@Test
	void onlyDecisionsDeliverWhatWasHeld() {
		noClasses().that()
			.doNotHaveSimpleName("DecidingHeld")
			.and()
			.doNotHaveSimpleName("Delivering")
			.should()
			.callMethodWhere(describe("deliver a held message",
					(call) -> call.getTargetOwner().getSimpleName().equals("Delivering")))
			.check(HELPDESK);
	}

	/**
	 * Who decides for the marketplace is told by their account and by nothing else: no
	 * code makes an administrator out of an auditor (R12).
	 */
	@Test
	void onlyAnAccountMakesAnAdministrator() {
		noClasses().that()
			.doNotHaveFullyQualifiedName(Person.class.getName())
			.and()
			.resideOutsideOfPackage("market.helpdesk.demo..")
			.should()
			.callConstructor(Administrator.class, AccountId.class)
			.check(HELPDESK);
	}

	/** What is loaded by its id alone is loaded for anyone (R2). */
	@Test
	void repositoriesLoadThroughTheViewer() {
		noClasses().should().beAssignableTo(CrudRepository.class).check(HELPDESK);
		noMethods().that()
			.areDeclaredInClassesThat(areRepositories())
			.should()
			.haveNameMatching("(find|get|read|getReference)(One)?ById|findAll")
			.check(HELPDESK);
	}

	/** Where people get mail is for those who send it, and nobody's to see (R6). */
	@Test
	void addressesAreReadByTheSenderOfMailOnly() {
		noClasses().that()
			.resideOutsideOfPackages("market.helpdesk.notification..", "market.helpdesk.account..")
			.should()
			.dependOnClassesThat()
			.areAssignableTo(Mailboxes.Mailbox.class)
			.check(HELPDESK);
	}

	/** A stream of rows keeps its connection until somebody closes it. */
	@Test
	void queriesHoldOnToNoConnection() {
		noClasses().should()
			.callMethod(JdbcClient.MappedQuerySpec.class, "stream")
			.orShould()
			.callMethodWhere(describe("stream rows", (call) -> call.getName().equals("queryForStream")))
			.check(HELPDESK);
	}

	@Test
	void namesSayWhatThingsAre() {
		noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO|VO|Mapper)").check(HELPDESK);
		noClasses().should().resideInAnyPackage("..common..", "..util..", "..impl..").check(HELPDESK);
	}

	@Test
	void nullsAreToldEverywhere() {
		assertThat(HELPDESK).extracting(JavaClass::getPackage)
			.allMatch((place) -> place.isAnnotatedWith(NullMarked.class));
	}

	@Test
	void lombokIsNotThere() {
		assertThat(ClassUtils.isPresent("lombok.Getter", null)).isFalse();
	}

	private static ArchCondition<JavaClass> haveFewActions() {
		return new ArchCondition<>("have at most %d actions".formatted(MOST_ACTIONS)) {

			@Override
			public void check(JavaClass controller, ConditionEvents events) {
				var actions = controller.getMethods()
					.stream()
					.filter((method) -> method.isMetaAnnotatedWith(RequestMapping.class))
					.count();
				events.add(new SimpleConditionEvent(controller, actions <= MOST_ACTIONS,
						"%s has %d".formatted(controller.getName(), actions)));
			}
		};
	}

	private static DescribedPredicate<JavaCall<?>> readingTheTimeWithoutAClock() {
		return describe("read the time without a clock",
				(call) -> isOfTime(call) && call.getTarget()
					.getRawParameterTypes()
					.stream()
					.noneMatch((type) -> type.isEquivalentTo(Clock.class)));
	}

	private static boolean isOfTime(JavaCall<?> call) {
		return call.getName().equals("now") && call.getTargetOwner().getPackageName().startsWith("java.time")
				|| call.getName().equals("currentTimeMillis");
	}

	private static DescribedPredicate<JavaClass> areRepositories() {
		return describe("are repositories", (type) -> type.isAssignableTo(Repository.class)
				|| type.isAnnotatedWith(org.springframework.stereotype.Repository.class));
	}

	private static Stream<Path> sources() {
		try {
			return Files.walk(Path.of("src/main/java")).filter((path) -> path.toString().endsWith(".java"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
