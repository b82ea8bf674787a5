package se.framsteg.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A mail server that answers each step as a test says, on a raw socket; all other steps go well. */
final class ScriptedMailServer implements AutoCloseable {
    enum Step {
        GREETING,
        EHLO,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        END
    }

    /** Instead of an answer the line is cut. */
    static final String CUT = "cut";

    private final ServerSocket socket;
    private final Map<Step, UnaryOperator<String>> script = new EnumMap<>(Step.class);
    private final List<String> taken = new CopyOnWriteArrayList<>();

    ScriptedMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The recipients whose letters were taken. */
    List<String> taken() {
        return taken;
    }

    synchronized void says(Step step, String answer) {
        script.put(step, _ -> answer);
    }

    /** The answer to RCPT by recipient, an empty one being yes. */
    synchronized void saysToRecipients(UnaryOperator<String> answer) {
        script.put(Step.RCPT, answer);
    }

    synchronized void isMended() {
        script.clear();
    }

    private synchronized String answer(Step step, String recipient, String usual) {
        var said = script.getOrDefault(step, _ -> "").apply(recipient);
        return said.isEmpty() ? usual : said;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            var out = client.getOutputStream();
            var recipient = "";
            if (!send(out, answer(Step.GREETING, "", "220 scripted ESMTP"))) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.split(" ")[0].toUpperCase(Locale.ROOT);
                var reply =
                        switch (word) {
                            case "EHLO", "HELO" -> answer(Step.EHLO, "", "250-scripted\r\n250 AUTH PLAIN");
                            case "AUTH" -> answer(Step.AUTH, "", "235 2.7.0 ok");
                            case "MAIL" -> answer(Step.MAIL, "", "250 2.1.0 ok");
                            case "RCPT" -> {
                                recipient = line.replaceAll(".*<|>.*", "");
                                yield answer(Step.RCPT, recipient, "250 2.1.5 ok");
                            }
                            case "DATA" -> answer(Step.DATA, recipient, "354 go on");
                            case "QUIT" -> "221 bye";
                            default -> "250 ok";
                        };
                if (!send(out, reply)) {
                    return;
                }
                if (reply.startsWith("354")) {
                    while (!".".equals(line)) {
                        line = in.readLine();
                    }
                    var end = answer(Step.END, recipient, "250 2.0.0 queued");
                    if (end.startsWith("250")) {
                        taken.add(recipient);
                    }
                    if (!send(out, end)) {
                        return;
                    }
                }
                if (word.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the program has hung up, which ends the talk
            return;
        }
    }

    private static boolean send(OutputStream out, String reply) throws IOException {
        if (reply.equals(CUT)) {
            return false;
        }
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
