package market.helpdesk.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a JSON file member by member; nothing of it is kept in memory. What is empty is
 * left out, and empty again where it is read.
 */
final class JsonFile implements AutoCloseable {

	private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

	static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.withConfigOverride(List.class, (lists) -> lists.setNullHandling(EMPTY))
		.withConfigOverride(Map.class, (maps) -> maps.setNullHandling(EMPTY))
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
		.build();

	private final OutputStream out;

	private final JsonGenerator json;

	JsonFile(Path file) throws IOException {
		out = Files.newOutputStream(file);
		json = MAPPER.createGenerator(out);
		json.writeStartObject();
	}

	void member(String name, Object value) {
		json.writeName(name);
		json.writePOJO(value);
	}

	/** Begins a list; what follows are its elements. */
	void beginList(String name) {
		json.writeName(name);
		json.writeStartArray();
	}

	void element(Object value) {
		json.writePOJO(value);
	}

	void endList() {
		json.writeEndArray();
	}

	/** Ends the object, so that the file is whole. */
	void end() {
		json.writeEndObject();
	}

	@Override
	public void close() throws IOException {
		json.close();
		out.close();
	}

}
