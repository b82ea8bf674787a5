package se.framsteg;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program: one Spring application whose modules are the sub-packages of this one. */
@Modulithic(sharedModules = "shared")
@SpringBootApplication
public class Framsteg {
    public static void main(String[] args) {
        SpringApplication.run(Framsteg.class, args);
    }
}
