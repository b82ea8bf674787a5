package se.framsteg.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server under the data folder, with everything a production server has: passwords, checksums, fsync. It is
 * started again when someone kills it, and outlives a killed program until the next one adopts it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** For a server that does not even say that it starts, or does not stop; one that recovers is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PROGRESS = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String LOOPBACK = "127.0.0.1";
    static final String DATABASE = "framsteg";

    private final DataFolder folder;
    private final FolderLock lock;
    private final Path home;
    private final Unprivileged unprivileged;
    private final Passwords passwords;
    private final List<String> options;
    private volatile boolean closing;
    private volatile ServerProcess server;
    private volatile ServerState state = ServerState.now(ServerState.Kind.STARTING, "");

    private EmbeddedPostgres(DataFolder folder, FolderLock lock, List<String> options) {
        this.folder = folder;
        this.lock = lock;
        this.options = options;
        home = PostgresBinaries.unpacked(folder);
        unprivileged = Unprivileged.here();
        passwords = Passwords.of(folder);
        server = adopted().orElseGet(this::startedFirst);
        state = ServerState.now(ServerState.Kind.RUNNING, "");
        EmbeddedRoles.ensure(source("postgres", "postgres", passwords.superuser()), passwords);
        watch();
    }

    /** Starts or adopts the folder's server; refuses when another program holds the folder. */
    public static EmbeddedPostgres start(Path data) {
        return start(data, List.of());
    }

    /** The same with further settings of the server, such as {@code shared_buffers=1GB}. */
    public static EmbeddedPostgres start(Path data, List<String> settings) {
        var folder = new DataFolder(data);
        folder.create();
        var lock = FolderLock.take(folder);
        try {
            return new EmbeddedPostgres(folder, lock, settings);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The settings of the server that another program runs on the folder; empty when none runs. */
    public static Optional<DatabaseSettings> running(Path data) {
        var folder = new DataFolder(data);
        return ServerProcess.of(folder)
                .filter(ServerProcess::ready)
                .map(server -> settings(server.port(), DATABASE, Passwords.read(folder)));
    }

    public DatabaseSettings settings() {
        return settings(DATABASE);
    }

    /** The same roles on another database of this server. */
    DatabaseSettings settings(String database) {
        return settings(server.port(), database, passwords);
    }

    /** How the server is now. */
    public ServerState state() {
        return state;
    }

    long pid() {
        return server.pid();
    }

    Path home() {
        return home;
    }

    PGSimpleDataSource superuser() {
        return source("postgres", "postgres", passwords.superuser());
    }

    private static DatabaseSettings settings(int port, String database, Passwords passwords) {
        return new DatabaseSettings(
                "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database,
                new DatabaseSettings.Role(EmbeddedRoles.APP, passwords.app()),
                new DatabaseSettings.Role(EmbeddedRoles.OWNER, passwords.owner()));
    }

    private PGSimpleDataSource source(String database, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + LOOPBACK + ":" + server.port() + "/" + database);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private Optional<ServerProcess> adopted() {
        return ServerProcess.of(folder).flatMap(found -> becomesReady(found.pid()));
    }

    private ServerProcess startedFirst() {
        try {
            if (!Files.exists(folder.database().resolve("PG_VERSION"))) {
                requireNothing(folder.database());
                initialise();
            }
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be set up: " + e.getMessage(), e);
        }
        return started(freePort());
    }

    /** A folder that cannot be read as a database may still be somebody's only copy. */
    private static void requireNothing(Path database) throws IOException {
        if (Files.isDirectory(database)) {
            try (var files = Files.list(database)) {
                if (files.findAny().isPresent()) {
                    throw new CannotStart(database + " holds files, but PG_VERSION is missing, so it is no whole"
                            + " database: put it right, or choose another folder with --data.");
                }
            }
        }
    }

    private ServerProcess started(int port) {
        try {
            ServerProcess.forgetStrangers(folder);
            unprivileged.own(folder.database());
            var process = new ProcessBuilder(command(port))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.log().resolve("start.log").toFile())
                    .start();
            var ready = becomesReady(process.pid());
            if (ready.isPresent()) {
                return ready.get();
            }
            process.destroy();
            throw new CannotStart("PostgreSQL does not start; its last words are in "
                    + folder.log().resolve("start.log") + " and beside it.");
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    /** In a session of its own, so that Ctrl-C in a terminal reaches the program first and the server after it. */
    private List<String> command(int port) {
        var words = new ArrayList<String>();
        if (Unprivileged.hasSetsid()) {
            words.add("setsid");
        }
        words.addAll(unprivileged.command(List.of(
                home.resolve("bin/postgres").toString(), "-D", folder.database().toString())));
        for (var setting : ServerOptions.all(port, folder)) {
            words.addAll(List.of("-c", setting));
        }
        for (var setting : options) {
            words.addAll(List.of("-c", setting));
        }
        return words;
    }

    /** Made beside its place and moved there, so that a start that was cut short leaves no half database. */
    private void initialise() throws IOException {
        var draft = folder.path().resolve("database.new");
        Folders.delete(draft);
        Files.createDirectory(draft);
        var secret = folder.path().resolve("database.new.password");
        DataFolder.writeSecret(secret, passwords.superuser());
        unprivileged.own(draft);
        unprivileged.own(secret);
        try {
            run(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=postgres",
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale-provider=icu",
                    "--icu-locale=sv-SE",
                    "--locale=C"));
        } finally {
            Files.delete(secret);
        }
        Folders.delete(folder.database());
        Files.move(draft, folder.database());
    }

    /** The server once it takes connections; empty when it ends instead. */
    private Optional<ServerProcess> becomesReady(long pid) {
        long begin = System.nanoTime();
        long told = begin;
        while (!closing && isAlive(pid)) {
            var seen = ServerProcess.of(folder).filter(server -> server.pid() == pid);
            if (seen.filter(ServerProcess::ready).isPresent()) {
                return seen;
            }
            var waited = Duration.ofNanos(System.nanoTime() - begin);
            if (isHopeless(seen, waited)) {
                return Optional.empty();
            }
            if (System.nanoTime() - told > PROGRESS.toNanos()) {
                told = System.nanoTime();
                LOG.warn(
                        "PostgreSQL is starting; it may have to recover what an interrupted stop left behind ({} s so far)",
                        waited.toSeconds());
            }
            pause(Duration.ofMillis(20));
        }
        return Optional.empty();
    }

    /** A server that says that it starts is recovering, for as long as that takes. */
    static boolean isHopeless(Optional<ServerProcess> seen, Duration waited) {
        return seen.filter(ServerProcess::starting).isEmpty() && waited.compareTo(PATIENCE) > 0;
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private void watch() {
        server.handle()
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRun(() -> {
                    if (!closing) {
                        Thread.ofVirtual().name("postgres-restart").start(this::restart);
                    }
                });
    }

    /** On the same port, so that the program's connections come back by themselves; for as long as it takes. */
    private void restart() {
        var gone = Instant.now();
        LOG.warn("PostgreSQL is gone (process {}); it is started again", server.pid());
        state = ServerState.now(ServerState.Kind.STARTING, "");
        var pause = FIRST_PAUSE;
        while (!startedAgain()) {
            if (closing) {
                return;
            }
            pause(pause);
            pause = longer(pause);
        }
        if (!closing) {
            LOG.warn(
                    "PostgreSQL runs again (process {}) after {} s",
                    server.pid(),
                    Duration.between(gone, Instant.now()).toSeconds());
        }
    }

    private synchronized boolean startedAgain() {
        if (closing) {
            return true;
        }
        try {
            server = adopted().orElseGet(() -> started(server.port()));
            state = ServerState.now(ServerState.Kind.RUNNING, "");
            watch();
            return true;
        } catch (RuntimeException e) { // children of a killed server may still be leaving; or the disk is full
            failedToStart(e);
            return false;
        }
    }

    /** One line when it does not come at once, and no more until it comes: the state tells the rest. */
    private void failedToStart(RuntimeException e) {
        var problem = String.valueOf(e.getMessage());
        if (state.kind() == ServerState.Kind.DOWN) {
            state = new ServerState(ServerState.Kind.DOWN, state.since(), problem);
        } else if (Duration.between(state.since(), Instant.now()).toSeconds() >= 1) {
            state = ServerState.now(ServerState.Kind.DOWN, problem);
            LOG.warn("{} It is tried again, at least every {} s.", problem, LONGEST_PAUSE.toSeconds());
        }
    }

    static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Stops the server in an orderly way and lets go of the folder. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            try {
                if (ServerProcess.of(folder).isPresent()) {
                    run(List.of(
                            home.resolve("bin/pg_ctl").toString(),
                            "stop",
                            "--mode=fast",
                            "--timeout=" + PATIENCE.toSeconds(),
                            "--pgdata=" + folder.database()));
                }
            } catch (IOException e) {
                throw new IllegalStateException("PostgreSQL does not stop", e);
            } finally {
                lock.close();
            }
        }
    }

    private void run(List<String> words) throws IOException {
        var process = new ProcessBuilder(unprivileged.command(words))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes());
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(words.getFirst() + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(words.getFirst() + " was interrupted", e);
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL was starting.", e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No free port on " + LOOPBACK + ".", e);
        }
    }

    /** True while the server answers a question; used by tests and by {@code check}. */
    boolean answers() {
        try (var connection = superuser().getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
