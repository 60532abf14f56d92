package org.broadtape.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// Somebody at a browser of their own, who goes from page to page by what stands on them. Every page passed is looked at ([Looks]).
final class Somebody implements AutoCloseable {

    private final TestBrowser browser;
    private final BrowserContext window;
    private final Page page;
    private final Looks looks;
    private int pages;

    Somebody(TestBrowser browser, BrowserContext window, Looks looks) {
        this.browser = browser;
        this.window = window;
        this.page = window.newPage();
        this.looks = looks;
        page.onDOMContentLoaded(_ -> pages++);
    }

    BrowserContext window() {
        return window;
    }

    Somebody goesTo(String path) {
        page.navigate(browser.url(path));
        return looked();
    }

    Somebody follows(String link) {
        main(AriaRole.LINK, link).first().click();
        return looked();
    }

    /// The button is the first of that name in the page's main part.
    Somebody presses(String button) {
        main(AriaRole.BUTTON, button).first().click();
        return looked();
    }

    Somebody opens(String summary) {
        page.locator("main summary", new Page.LocatorOptions().setHasText(summary)).first().click();
        return this;
    }

    Somebody types(String label, String text) {
        page.locator("main").getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first().fill(text);
        return this;
    }

    Somebody chooses(String label, String option) {
        main(AriaRole.COMBOBOX, label).first().selectOption(option);
        return this;
    }

    /// Keys of the keyboard, one after the other. They lead nowhere else.
    Somebody hits(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /// The last of the keys leads to another page, or to the same anew.
    Somebody hitsAndGoes(String... keys) {
        var before = pages;
        hits(keys);
        page.waitForCondition(() -> pages > before);
        return looked();
    }

    /// At the keyboard, into what has the focus.
    Somebody writes(String text) {
        page.keyboard().type(text);
        return this;
    }

    Page page() {
        return page;
    }

    /// What stands in the main part of the page.
    String reads() {
        return page.locator("main").innerText();
    }

    String reads(String part) {
        return page.locator(part).first().innerText();
    }

    String field(String label) {
        return page.locator("main").getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first().inputValue();
    }

    /// Where they are, without the site and what follows a question mark.
    String at() {
        return page.url().replace(browser.url(""), "").replaceFirst("\\?.*", "");
    }

    private Locator main(AriaRole role, String name) {
        return page.locator("main").getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Somebody looked() {
        page.waitForLoadState();
        looks.at(page);
        return this;
    }

    @Override
    public void close() {
        window.close();
    }
}
