package se.framsteg.account;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.framsteg.account.Connection.Broken;
import se.framsteg.account.Connection.Fault;
import se.framsteg.shared.Installation;

/**
 * Where the program may call on an administrator's word: https, and hosts of the open network. An organisation whose sign-in
 * stands in the operator's own network needs the operator's word too ({@code framsteg.sign-in.private-networks}). Plain http and
 * the own machine are allowed only while the installation itself stands there: in tests and on a trial.
 */
@Component
class Destinations {
    private final boolean ownMachine;
    private final boolean privateNetworks;

    Destinations(
            Installation installation, @Value("${framsteg.sign-in.private-networks:false}") boolean privateNetworks) {
        this.ownMachine = isOwnMachine(URI.create(installation.baseUrl()).getHost());
        this.privateNetworks = privateNetworks;
    }

    /** For addresses that the program calls itself. */
    void require(URI address) {
        requireForm(address);
        if (ownMachine && isOwnMachine(address.getHost())) {
            return;
        }
        for (var found : lookUp(address.getHost())) {
            if (neverReached(found) || (!privateNetworks && isPrivate(found))) {
                throw new Broken(Fault.PRIVATE_NETWORK);
            }
        }
    }

    /** For addresses that the browser is sent to. */
    void requireForm(URI address) {
        var host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            throw new Broken(Fault.NO_HOST);
        }
        var plain = "http".equals(address.getScheme()) && ownMachine && isOwnMachine(host);
        if (!plain && !"https".equals(address.getScheme())) {
            throw new Broken(Fault.NOT_HTTPS);
        }
    }

    private static InetAddress[] lookUp(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new Broken(Fault.NO_HOST);
        }
    }

    private static boolean isOwnMachine(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** Cloud machines tell their secrets at a link-local address. */
    private static boolean neverReached(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }

    private static boolean isPrivate(InetAddress address) {
        var bytes = address.getAddress();
        var unique = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC; // fc00::/7, RFC 4193
        var shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64; // 100.64.0.0/10, RFC 6598
        return address.isSiteLocalAddress() || unique || shared;
    }
}
