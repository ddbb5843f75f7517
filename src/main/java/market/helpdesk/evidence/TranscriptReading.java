package market.helpdesk.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import market.helpdesk.evidence.TranscriptItem.Happened;
import market.helpdesk.evidence.TranscriptItem.Written;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Reads a transcript that was written as JSON, item by item, and tells it once more in
 * another form.
 */
final class TranscriptReading {

	private List<AgreementItem> agreements = List.of();

	private List<CaseItem> cases = List.of();

	private Optional<DeadlineItem> owed = Optional.empty();

	private TranscriptReading() {
	}

	static void tell(Path file, TranscriptForm form) throws IOException {
		try (var in = Files.newInputStream(file); var json = JsonFile.MAPPER.createParser(in)) {
			new TranscriptReading().tell(json, form);
		}
	}

	private void tell(JsonParser json, TranscriptForm form) throws IOException {
		json.nextToken();
		for (var member = json.nextName(); member != null; member = json.nextName()) {
			json.nextToken();
			switch (member) {
				case "about" -> form.begin(json.readValueAs(TranscriptHead.class));
				case "thread" -> items(json, form);
				case "agreements" -> agreements = List.of(json.readValueAs(AgreementItem[].class));
				case "cases" -> cases = List.of(json.readValueAs(CaseItem[].class));
				case "owed" -> owed = Optional.of(json.readValueAs(DeadlineItem.class));
				default -> json.skipChildren();
			}
		}
		form.end(new TranscriptTail(agreements, cases, owed));
	}

	private static void items(JsonParser json, TranscriptForm form) throws IOException {
		while (json.nextToken() != JsonToken.END_ARRAY) {
			form.add(List.of(item(json.readValueAsTree())));
		}
	}

	private static TranscriptItem item(JsonNode node) {
		var kind = node.path("kind").asString();
		return kind.equals(Written.KIND) ? JsonFile.MAPPER.treeToValue(node, Written.class)
				: JsonFile.MAPPER.treeToValue(node, Happened.class);
	}

}
