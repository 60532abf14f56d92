package org.broadtape.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.broadtape.instruments.intake.Intake;
import org.broadtape.instruments.intake.Wish;
import org.broadtape.members.staff.Actor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Ada finds a company by the field at the top of every page: by keyboard alone, and on a phone.
@QuarkusTest
@Tag("browser")
class CompanyJourneyTests extends Journey {

    @Inject
    Intake intake;

    @BeforeAll
    void companies() {
        intake.file(Actor.OPERATOR, new ByteArrayInputStream("""
                mic,symbol,name,company,former_names,sector
                ZJNY,JNYA,Jnyora Harbour,Jnyora Harbour Ltd,,Shipping
                ZJNY,JNYB,Jnyora Lights,Jnyora Lights Ltd,Jnyoldest Lamps,Energy
                """.getBytes(StandardCharsets.UTF_8)), "list.csv", Wish.of("", "", false));
    }

    @Test
    void byKeyboardFromTheLettersThroughTheFieldToTheCompany() {
        try (var ada = onADesk().goesTo("/companies?letter=J")) {
            var page = ada.page();
            var field = page.locator("#find-company");
            field.focus();
            assertThat(field).hasAttribute("role", "combobox");
            assertThat(field).hasAttribute("aria-expanded", "false");
            ada.writes("jnyora");
            assertThat(page.locator("[role=option]")).hasCount(2);
            assertThat(field).hasAttribute("aria-expanded", "true");

            ada.hits("ArrowDown", "ArrowDown");
            assertThat(page.locator("[role=option][aria-selected=true]")).containsText("Jnyora Harbour Ltd");
            ada.hits("Escape");
            assertThat(field).hasAttribute("aria-expanded", "false");
            ada.hits("ArrowDown", "ArrowDown").hitsAndGoes("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/companies/jnyora-lights-ltd"));
        }
    }

    @Test
    void onAPhoneAndByNightADirectoryAndACompanyAreWhole() {
        try (var ada = onAPhone().goesTo("/companies?letter=J").follows("Jnyora Lights Ltd")) {
            assertThat(ada.page().locator("main")).containsText("Jnyoldest Lamps");
        }
        try (var ada = byNight().goesTo("/companies?q=jny").follows("Jnyora Harbour Ltd")) {
            assertThat(ada.page().locator("main")).containsText("ZJNY: JNYA");
        }
    }
}
