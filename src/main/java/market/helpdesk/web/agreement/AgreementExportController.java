package market.helpdesk.web.agreement;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.PlatformSettings;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of agreements as a file for spreadsheets, filtered as the list is. */
@Controller
class AgreementExportController {

	private final AgreementSheet sheet;

	private final PlatformSettings platform;

	private final Clock clock;

	AgreementExportController(AgreementSheet sheet, PlatformSettings platform, Clock clock) {
		this.sheet = sheet;
		this.platform = platform;
		this.clock = clock;
	}

	@GetMapping("/agreements/export")
	void show(@CurrentViewer Participant viewer, @RequestParam(defaultValue = "") String view,
			@RequestParam(defaultValue = "") String q, HttpServletResponse response) throws IOException {
		var today = LocalDate.ofInstant(clock.instant(), platform.zone());
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("agreements-%s.csv".formatted(today)).build().toString());
		try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
			sheet.write(viewer, AgreementController.filter(view), q, out);
		}
	}

}
