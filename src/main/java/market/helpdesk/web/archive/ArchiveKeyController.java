package market.helpdesk.web.archive;

import java.util.List;
import java.util.Map;

import market.helpdesk.archive.PublishedKey;
import market.helpdesk.archive.PublishedKeys;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The keys of the archive, for whoever was handed an evidence pack: to people and to
 * programs, and nobody needs to sign in (R12).
 */
@Controller
class ArchiveKeyController {

	private final PublishedKeys keys;

	ArchiveKeyController(PublishedKeys keys) {
		this.keys = keys;
	}

	@GetMapping("/archive-keys")
	String index(Model model) {
		model.addAttribute("keys", keys.all());
		return "archive-key/index";
	}

	@GetMapping(path = "/.well-known/archive-keys", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Map<String, List<PublishedKey>> list() {
		return Map.of("keys", keys.all());
	}

}
