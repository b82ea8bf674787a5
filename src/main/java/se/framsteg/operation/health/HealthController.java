package se.framsteg.operation.health;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.framsteg.operation.Readiness;

/** Says UP once the database is migrated and, in a demonstration, filled. */
@RestController
@ConditionalOnWebApplication
class HealthController {
    private final Readiness readiness;

    HealthController(Readiness readiness) {
        this.readiness = readiness;
    }

    @GetMapping(path = "/health", produces = "application/json")
    ResponseEntity<Map<String, String>> health() {
        var ready = readiness.ready();
        return ResponseEntity.status(ready ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", ready ? "UP" : "STARTING"));
    }
}
