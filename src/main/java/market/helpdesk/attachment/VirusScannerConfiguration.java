package market.helpdesk.attachment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VirusScannerConfiguration {

	@Bean
	VirusScanner virusScanner(AttachmentSettings settings) {
		var address = settings.clamav();
		return (address == null || address.isEmpty()) ? VirusScanner.NONE
				: ClamAv.at(address, settings.clamavTimeout());
	}

}
