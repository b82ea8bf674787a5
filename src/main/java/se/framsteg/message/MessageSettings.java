package se.framsteg.message;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.shared.Installation;

/** Which way letters leave this installation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class MessageSettings {
    @Bean
    Carrier carrier(Installation installation, SmtpSettings settings) {
        return installation.demonstration() ? new DemonstrationCarrier() : new SmtpCarrier(settings);
    }

    @Bean
    Postman postman(
            LetterQueue queue,
            PostPauses pauses,
            Carrier carrier,
            PlatformTransactionManager transactions,
            List<LetterOwner> owners,
            Installation installation) {
        var asking = new TransactionTemplate(transactions);
        asking.setReadOnly(true);
        return new Postman(queue, pauses, carrier, asking, owners, !installation.demonstration());
    }
}
