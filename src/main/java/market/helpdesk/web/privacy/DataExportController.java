package market.helpdesk.web.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer;
import market.helpdesk.privacy.PersonalData;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.PlatformSettings;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything somebody can take along, as an archive that is written while it is read. */
@Controller
class DataExportController {

	private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

	private final PersonalData data;

	private final PlatformSettings platform;

	private final Clock clock;

	DataExportController(PersonalData data, PlatformSettings platform, Clock clock) {
		this.data = data;
		this.platform = platform;
		this.clock = clock;
	}

	/** Leads back where the same person's archive is on its way already. */
	@GetMapping("/account/export")
	void show(@CurrentViewer Viewer viewer, HttpServletResponse response) throws IOException {
		if (!data.take(viewer, () -> open(response))) {
			response.sendRedirect("/account?notice=exporting");
		}
	}

	private OutputStream open(HttpServletResponse response) throws IOException {
		var day = LocalDate.ofInstant(clock.instant(), platform.zone());
		response.setContentType(ZIP.toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("helpdesk-data-%s.zip".formatted(day)).build().toString());
		return response.getOutputStream();
	}

}
