package se.framsteg;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import se.framsteg.operation.Commands;

/** The program: one Spring application whose modules are the sub-packages of this one. */
@Modulithic(sharedModules = "shared")
@SpringBootApplication
public class Framsteg {
    public static void main(String[] args) {
        var code = Commands.execute(Framsteg.class, args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
