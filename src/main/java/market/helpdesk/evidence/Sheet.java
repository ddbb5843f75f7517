package market.helpdesk.evidence;

import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A part of a transcript as it is laid out. It is built and not written, so that whatever
 * people wrote stays text.
 */
final class Sheet {

	/** What can be seen of it, and the blanks between. */
	private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\t]]";

	private final Document document;

	private final Element body;

	Sheet(String style) {
		document = empty();
		var html = document.createElement("html");
		document.appendChild(html);
		var css = document.createElement("style");
		css.setTextContent(style);
		var head = document.createElement("head");
		head.appendChild(css);
		html.appendChild(head);
		body = document.createElement("body");
		html.appendChild(body);
	}

	private static Document empty() {
		try {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
		}
		catch (ParserConfigurationException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	Document document() {
		return document;
	}

	Element body() {
		return body;
	}

	/** Adds a block. */
	Element block(Element parent, String kind) {
		return element(parent, "div", kind);
	}

	/** Adds a block with a text. */
	void text(Element parent, String kind, String text) {
		block(parent, kind).setTextContent(shown(text));
	}

	/** Adds what is said in several languages, the first one first. */
	void said(Element parent, String kind, Map<String, String> words) {
		var block = block(parent, kind);
		words.values().stream().distinct().forEach((text) -> {
			var line = element(block, "div", block.hasChildNodes() ? "also" : "first");
			line.setTextContent(shown(text));
		});
	}

	private Element element(Element parent, String name, String kind) {
		var element = document.createElement(name);
		element.setAttribute("class", kind);
		parent.appendChild(element);
		return element;
	}

	static String shown(String text) {
		return text.replace("\r\n", "\n").replaceAll(UNSEEN, "");
	}

}
