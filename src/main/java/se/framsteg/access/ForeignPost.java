package se.framsteg.access;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A request that may change something though no page of ours sent it. Whoever opens such a door says exactly which address
 * and which body; the secret in the address is all that protects it.
 */
public interface ForeignPost {
    boolean mayArrive(HttpServletRequest request);
}
