package se.framsteg.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.access.Network;
import se.framsteg.account.BackChannel;

/** Where an organisation's server tells that somebody has signed out there; no browser comes here, and no session. */
@RestController
class BackChannelController {
    private final BackChannel backChannel;
    private final Limits limits;

    BackChannelController(BackChannel backChannel, Limits limits) {
        this.backChannel = backChannel;
        this.limits = limits;
    }

    @PostMapping("/api/v1/organisationer/{id}/utloggning")
    ResponseEntity<Map<String, String>> told(
            @PathVariable String id,
            @RequestParam(name = "logout_token", defaultValue = "") String token,
            HttpServletRequest request) {
        limits.count(Limit.TOLD_SIGN_OUT, Network.of(request));
        return backChannel.signOut(id, token, Instant.now())
                ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).build()
                : ResponseEntity.badRequest()
                        .cacheControl(CacheControl.noStore())
                        .body(Map.of("error", "invalid_request"));
    }
}
