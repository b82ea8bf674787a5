package se.framsteg.shared;

import jakarta.servlet.http.HttpServletRequest;

/**
 * An address as asked for, taken apart: {@code /ostrasodertorn/en/kalender} is the path {@code /kalender}, in English, at
 * the association {@code ostrasodertorn}; {@code /lattlast/kalender} is the same path in easy Swedish.
 *
 * @param association the association's slug in the address, or empty
 * @param host the host of its own by which an association was asked for, as it is written there; empty at any other host
 */
public record Address(String association, String host, Language language, String path) {
    private static final String ATTRIBUTE = Address.class.getName();

    /** The address of this request, as the filter understood it. */
    public static Address of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Address address
                ? address
                : new Address("", "", Language.SV, request.getRequestURI());
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public String sitePrefix() {
        return association.isEmpty() ? "" : "/" + association;
    }
}
