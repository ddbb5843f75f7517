package market.helpdesk.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import market.helpdesk.audit.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A pack as somebody has it before them, who may also tamper with it. */
public record Unpacked(Map<String, byte[]> files) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public static Unpacked of(byte[] zip) {
		var files = new LinkedHashMap<String, byte[]>();
		try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				files.put(entry.getName(), in.readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Unpacked(files);
	}

	public byte[] file(String path) {
		return Objects.requireNonNull(files.get(path), path);
	}

	public String text(String path) {
		return new String(file(path), StandardCharsets.UTF_8);
	}

	public JsonNode json(String path) {
		return JSON.readTree(file(path));
	}

	/** Where the attachments lie, in their order. */
	public List<String> attachments() {
		return files.keySet().stream().filter((path) -> path.startsWith("attachments/")).toList();
	}

	public Unpacked without(String path) {
		var others = new LinkedHashMap<>(files);
		others.remove(path);
		return new Unpacked(others);
	}

	public Unpacked with(String path, byte[] content) {
		var others = new LinkedHashMap<>(files);
		others.put(path, content);
		return new Unpacked(others);
	}

	public Unpacked replacing(String path, String what, String other) {
		return with(path, text(path).replace(what, other).getBytes(StandardCharsets.UTF_8));
	}

	/** With the last byte of a file changed. */
	public Unpacked changingAByteOf(String path) {
		var bytes = file(path).clone();
		bytes[bytes.length / 2] ^= 1;
		return with(path, bytes);
	}

	/** With a list of files that fits what is in it now, as a careful forger would. */
	public Unpacked listedAnew() {
		var manifest = (ObjectNode) json("manifest.json");
		var listed = manifest.putArray("files");
		files.forEach((path, content) -> {
			if (!path.equals("manifest.json") && !path.equals("seal.json")) {
				listed.addObject().put("path", path).put("size", content.length).put("sha256", Hash.of(content).hex());
			}
		});
		return with("manifest.json", JSON.writeValueAsBytes(manifest));
	}

	/** With a member of the list in a JSON file left out. */
	public Unpacked leavingOut(String path, String list, int place) {
		var root = (ObjectNode) json(path);
		((tools.jackson.databind.node.ArrayNode) root.get(list)).remove(place);
		return with(path, JSON.writeValueAsBytes(root));
	}

	public byte[] zip() {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
