package se.framsteg.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import se.framsteg.shared.Personal;

/** Where a request comes from, as far as limits care: one address of the old kind, or the /64 that a household or office has. */
public final class Network {
    private Network() {}

    public static String of(HttpServletRequest request) {
        Personal.asked();
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        try {
            // a literal address: no name is looked up
            return address.matches("[0-9a-fA-F:.]+(%.*)?") && InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8)) + "/64"
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
