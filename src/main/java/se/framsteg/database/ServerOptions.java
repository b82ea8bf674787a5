package se.framsteg.database;

import java.util.List;

/** The settings the embedded server always starts with. fsync is not among them: it stays on, as PostgreSQL ships. */
final class ServerOptions {
    private ServerOptions() {}

    static List<String> all(int port, DataFolder folder) {
        return List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=100",
                "shared_buffers=256MB",
                "timezone=UTC",
                "logging_collector=on",
                "log_directory=" + folder.database().resolve("log"),
                "log_filename=postgres-%a.log", // a week, then the oldest day is written over
                "log_rotation_age=1d",
                "log_truncate_on_rotation=on",
                "log_error_verbosity=terse", // details of an error may hold what people typed
                "log_min_error_statement=panic",
                "log_parameter_max_length=0",
                "log_parameter_max_length_on_error=0");
    }
}
