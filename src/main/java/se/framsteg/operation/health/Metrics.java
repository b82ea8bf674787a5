package se.framsteg.operation.health;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures about the program, only where {@code FRAMSTEG_METRICS_PORT} asks for them. Nothing in them is about a person. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty("framsteg.metrics.port")
class Metrics {
    @Bean
    PrometheusMeterRegistry metricsRegistry(DataSource pool, Health health, @Value("${framsteg.data:data}") File data) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmGcMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics(),
                        new DiskSpaceMetrics(data))
                .forEach(figures -> figures.bindTo(registry));
        if (pool instanceof HikariDataSource hikari) {
            hikari.setMetricRegistry(registry);
        }
        Gauge.builder("framsteg.up", health, state -> state.whole().code() == 200 ? 1 : 0)
                .description("What /health says")
                .register(registry);
        return registry;
    }

    @Bean
    RequestMetrics requestMetrics(PrometheusMeterRegistry registry) {
        return new RequestMetrics(registry);
    }

    @Bean
    MetricsServer metricsServer(
            PrometheusMeterRegistry registry,
            @Value("${framsteg.metrics.listen:127.0.0.1}") String address,
            @Value("${framsteg.metrics.port}") int port,
            @Value("${framsteg.metrics.token:}") String token) {
        return new MetricsServer(registry, address, port, token);
    }
}
