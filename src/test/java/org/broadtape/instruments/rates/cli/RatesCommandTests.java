package org.broadtape.instruments.rates.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `./broadtape rates` as an operator types it, in a year that no other test has.
@QuarkusTest
class RatesCommandTests {

    @Inject
    Instance<RatesCommand> commands;

    @TempDir
    Path folder;

    private int exit;

    @Test
    void aFileIsTakenAndARateShown() throws IOException {
        var file = file("Date,USD,ZAR,\n1950-03-02,1.25,20,\n1950-03-01,1.2,19,\n");
        assertThat(said("import", "--dry-run", file)).startsWith(file + ": 2 days (1950-03-01 to 1950-03-02): 4 rates added, 0 corrected, 0 unchanged, 0 refused").endsWith(" (nothing was changed)\n");
        assertThat(said("import", file)).startsWith(file + ": 2 days (1950-03-01 to 1950-03-02): 4 rates added");
        assertThat(exit).isZero();
        assertThat(said("show", "usd", "zar", "--day", "1950-03-02")).isEqualTo("1 USD = 16 ZAR of 1950-03-02\n"); // 20 ÷ 1.25
        assertThat(said("show", "usd", "zar", "--day", "1950-03-04")).as("carried").endsWith(" of 1950-03-02\n");
        assertThat(said("show", "EUR", "QQQ", "--day", "1950-03-02")).contains("No rate of EUR in QQQ is known for 1950-03-02; ./broadtape rates import FILE takes more");
        assertThat(exit).isNotZero();
    }

    @Test
    void whatIsRefusedIsSaidWithItsPlace() throws IOException {
        var file = file("Date,USD,\n1951-03-02,dear,\n");
        assertThat(said("import", file)).contains(file + ", line 2: The rate of USD is 'dear'.", "1 refused");
        assertThat(exit).isEqualTo(1);
        assertThat(said("import", folder + "/none.csv")).contains("none.csv' is not there");
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("rates.csv"), text).toString();
    }

    private String said(String... arguments) {
        var out = new StringWriter();
        var line = new CommandLine(commands.get()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        line.setExecutionExceptionHandler((thrown, _, _) -> {
            out.append(thrown.getMessage());
            return 2;
        });
        exit = line.execute(arguments);
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
