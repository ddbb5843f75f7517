package market.helpdesk.marketplace;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.audit.AuditSubject;

/**
 * A file of the marketplace was read to its end.
 *
 * @param id names this reading of it
 */
record MarketplaceImported(UUID id, String file, ImportReport report, Instant occurredAt) implements ImportedFact {

	@Override
	public AuditSubject subject() {
		return new AuditSubject(AuditSubject.Kind.IMPORT, AuditSubject.PLATFORM, id);
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("file", file, "lines", report.lines(), "imported", report.imported(), "unchanged",
				report.unchanged(), "refused", report.refused());
	}

}
