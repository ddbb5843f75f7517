package market.helpdesk.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
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
import tools.jackson.databind.node.ArrayNode;
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

	/** Sealed with a key of one's own, as whoever owns none of the marketplace's can. */
	public Unpacked sealedAnew() {
		try {
			var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
			var signature = Signature.getInstance("Ed25519");
			signature.initSign(pair.getPrivate());
			signature.update(("helpdesk evidence manifest 1 sha256 " + Hash.of(file("manifest.json")).hex())
				.getBytes(StandardCharsets.UTF_8));
			var seal = (ObjectNode) json("seal.json");
			seal.put("publicKey", Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
			seal.put("signature", Base64.getEncoder().encodeToString(signature.sign()));
			return with("seal.json", JSON.writeValueAsBytes(seal));
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/**
	 * With the entry and the message of a position left out: the one as though it were
	 * withheld, which keeps the chain together.
	 */
	public Unpacked keepingBack(int position) {
		var chain = (ObjectNode) json("chain.json");
		for (var link : chain.get("entries").values()) {
			var entry = link.path("entry");
			if (entry.path("action").asString().equals("MessagePosted")
					&& entry.get("particulars").get("position").asInt() == position) {
				((ObjectNode) link).remove(List.of("entry", "texts"));
				((ObjectNode) link).put("withheld", true);
			}
		}
		var transcript = (ObjectNode) json("transcript.json");
		var thread = (ArrayNode) transcript.get("thread");
		for (var place = thread.size() - 1; place >= 0; place--) {
			if (thread.get(place).path("position").asInt() == position) {
				thread.remove(place);
			}
		}
		return with("chain.json", JSON.writeValueAsBytes(chain)).with("transcript.json",
				JSON.writeValueAsBytes(transcript));
	}

	/** With a member of the list in a JSON file left out. */
	public Unpacked leavingOut(String path, String list, int place) {
		var root = (ObjectNode) json(path);
		((ArrayNode) root.get(list)).remove(place);
		return with(path, JSON.writeValueAsBytes(root));
	}

	/**
	 * As a ZIP in which a file is called like another one, at the place of its content or
	 * in the list of what is in it, or in both.
	 */
	public byte[] zipCalling(String path, String other, boolean inside, boolean listed) {
		var zip = new String(zip(), StandardCharsets.ISO_8859_1);
		var first = zip.indexOf(path);
		var last = zip.lastIndexOf(path);
		var changed = new StringBuilder(zip);
		if (inside) {
			changed.replace(first, first + path.length(), other);
		}
		if (listed) {
			changed.replace(last, last + path.length(), other);
		}
		return changed.toString().getBytes(StandardCharsets.ISO_8859_1);
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
