package market.helpdesk.aftersales;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static market.helpdesk.aftersales.NumberShape.digits;
import static market.helpdesk.aftersales.NumberShape.like;
import static market.helpdesk.aftersales.NumberShape.s10;

/**
 * Who carries parcels in our markets, what their tracking numbers look like, and where
 * one follows a parcel. Carriers change both without telling us: a number that looks odd
 * is taken all the same once somebody has looked at it again.
 */
public enum Carrier {

	BRT("https://vas.brt.it/vas/sped_det_show.hsm?referer=sped_numspe_par.htm&Nspediz={number}",
			digits(12, 14, 15, 17, 18, 19)),

	POSTE_ITALIANE("https://www.poste.it/cerca/index.html#/risultati-spedizioni/{number}", s10("IT"), digits(12, 14),
			like("[0-9][0-9A-Z]{12}")),

	GLS("https://gls-group.com/EU/en/parcel-tracking?match={number}", digits(8, 9, 10, 11, 12, 14, 20),
			like("[A-Z]{1,2}[0-9]{8,11}"), like("(?=.*[A-Z])[0-9A-Z]{8}")),

	DHL("https://www.dhl.com/global-en/home/tracking.html?tracking-id={number}&submit=1",
			digits(10, 11).and(CheckDigits::isDhlExpress), digits(12, 14, 16, 20), like("J[A-Z]{1,3}[0-9A-Z]{9,24}"),
			like("(?:GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)[0-9]{10,38}"), s10("DE")),

	UPS("https://www.ups.com/track?tracknum={number}", CheckDigits::isUps, like("T[0-9]{10}"), digits(9, 12)),

	FEDEX("https://www.fedex.com/fedextrack/?trknbr={number}", digits(12).and(CheckDigits::isFedexExpress),
			digits(15, 20, 22)),

	INPOST("https://inpost.pl/sledzenie-przesylek?number={number}", digits(24)),

	DPD("https://tracking.dpd.de/status/en_US/parcel/{number}", digits(10, 12, 14, 15),
			like("[0-9]{13}[A-Z]|[0-9]{14}[A-Z]|[0-9]{27}[0-9A-Z]")),

	COLISSIMO("https://www.laposte.fr/outils/suivre-vos-envois?code={number}", like("[0-9][A-Z][0-9]{11}"), s10("FR")),

	CORREOS("https://www.correos.es/es/es/herramientas/localizador/envios/detalle?tracking-number={number}", s10("ES"),
			like("[A-Z]{2}[0-9A-Z]{20}[A-Z]")),

	SDA("https://www.sda.it/wps/portal/Servizi_online/dettaglio-spedizione?locale=it&tracing.letteraVettura={number}",
			digits(12), like("[0-9][0-9A-Z]{12}")),

	TNT("https://www.tnt.com/express/en_gb/site/shipping-tools/tracking.html?searchType=con&cons={number}", digits(9),
			like("[A-Z]{2}[0-9]{8}"), like("GE[0-9]{9}[A-Z]{2}")),

	PACKETA("https://tracking.packeta.com/en/?id={number}", like("Z[0-9]{10}")),

	PPL("https://www.ppl.cz/vyhledat-zasilku?shipmentId={number}", digits(11, 14)),

	SLOVENSKA_POSTA("https://tandt.posta.sk/zasielky/{number}", s10("SK")),

	CESKA_POSTA("https://www.postaonline.cz/trackandtrace/-/zasilka/cislo?parcelNumbers={number}", s10("CZ"),
			like("[A-Z]{2}[0-9]{10}[A-Z]")),

	POCZTA_POLSKA("https://emonitoring.poczta-polska.pl/?numer={number}", digits(20), s10("PL"), like("PX[0-9]{10}")),

	MONDIAL_RELAY("https://www.mondialrelay.fr/suivi-de-colis/?numeroExpedition={number}", digits(8, 10, 12)),

	CHRONOPOST("https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT={number}", s10("FR"),
			like("[A-Z]{2}[0-9A-Z]{9}(?:FR|JF|EE|TS)"), like("[0-9A-Z]{15}")),

	SEUR("https://www.seur.com/livetracking/?segOnlineIdentificador={number}", digits(14, 23)),

	MRW("https://www.mrw.es/seguimiento_envios/MRW_historico_nacional.asp?enviament={number}", digits(12)),

	HERMES("https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation#{number}", digits(14, 16, 20),
			like("H[0-9]{19}")),

	DEUTSCHE_POST("https://www.deutschepost.de/de/s/sendungsverfolgung.html?piececode={number}", s10("DE"),
			like("A[0-9A-F]{19}"), digits(20)),

	/** None of these: it has a name, and no number of it is odd. */
	OTHER("");

	private static final String NUMBER = "{number}";

	private final String link;

	private final List<NumberShape> shapes;

	Carrier(String link, NumberShape... shapes) {
		this.link = link;
		this.shapes = List.of(shapes);
	}

	/** Returns whether a number looks as this carrier's do. */
	public boolean recognises(TrackingNumber number) {
		return shapes.isEmpty() || shapes.stream().anyMatch((shape) -> shape.fits(number.text()));
	}

	/** Returns where one follows a parcel; nowhere where we don't know the carrier. */
	public Optional<URI> link(TrackingNumber number) {
		return link.isEmpty() ? Optional.empty() : Optional
			.of(URI.create(link.replace(NUMBER, URLEncoder.encode(number.text(), StandardCharsets.UTF_8))));
	}

	/**
	 * Returns the domains on which the carriers' parcels are followed, {@code brt.it}:
	 * whoever gives an address there says where a parcel is (R7).
	 */
	public static Set<String> domains() {
		return Arrays.stream(values())
			.filter((carrier) -> !carrier.link.isEmpty())
			.map((carrier) -> domain(URI.create(carrier.link.replace(NUMBER, "")).getHost()))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The last two labels: no carrier of ours is below a domain like co.uk. */
	private static String domain(String host) {
		return host.replaceFirst("^.*\\.(?=[^.]+\\.[^.]+$)", "");
	}

}
