package market.helpdesk.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import market.helpdesk.api.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the description of the API says beyond its resources: how to get in, and what
 * problems look like.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String TOKEN = "token";

	private static final String NO_OFFSET = """
			{"type":"urn:helpdesk:problem:no-offset","title":"The instant has no offset","status":400,
			 "detail":"It has no offset from UTC, so it is another instant in every zone. …","errorCount":1,
			 "errors":[{"field":"receivedAt","code":"no-offset","value":"2026-04-03T18:00:00","detail":"…"}]}""";

	private static final String INVALID_BATCH = """
			{"type":"urn:helpdesk:problem:invalid-batch","title":"Some requests of the batch are invalid","status":422,
			 "detail":"Nothing was answered: 1 value is wrong.","errorCount":1,
			 "errors":[{"field":"requests[17].market","code":"unknown-market","value":"XX",
			            "detail":"The marketplace doesn't trade there. Its markets are CZ, DE, ES, FR, IT, PL, SK."}]}""";

	private static final String NOT_ADMITTED = """
			{"type":"urn:helpdesk:problem:not-admitted","title":"A token is needed","status":401,
			 "detail":"Send the header 'Authorization: Bearer <token>'."}""";

	private static final String OTHER = """
			{"type":"about:blank","title":"Internal Server Error","status":500,"reference":"7K2M9QXT",
			 "detail":"It could not be answered. If you ask for help, give the reference."}""";

	@Bean
	OpenAPI description() {
		return new OpenAPI().info(new Info().title("Helpdesk")
			.version("v1")
			.description("Programs show a token with every request. Instants go out in UTC, with Z. "
					+ "Whatever goes wrong is told as a problem document (RFC 9457); its type, and the code of each error, stay what they are."))
			.addServersItem(new Server().url("/"))
			.addSecurityItem(new SecurityRequirement().addList(TOKEN))
			.components(new Components()
				.addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
				.addResponses("Unreadable", problem("Something of the request can't be read", NO_OFFSET))
				.addResponses("NotAdmitted", problem("No token, or one that nobody has", NOT_ADMITTED))
				.addResponses("Unanswerable",
						problem("An unknown market, a year the calendar doesn't cover, or too many at once",
								INVALID_BATCH))
				.addResponses("Other", problem("What the status says", OTHER)));
	}

	/** The shape of problems, which no resource returns. */
	@Bean
	OpenApiCustomizer problems() {
		return (api) -> io.swagger.v3.core.converter.ModelConverters.getInstance(true)
			.readAll(Problem.class)
			.forEach(api.getComponents()::addSchemas);
	}

	private static ApiResponse problem(String description, String example) {
		var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))
			.addExamples("problem", new Example().value(example));
		return new ApiResponse().description(description)
			.content(new Content().addMediaType("application/problem+json", media));
	}

}
