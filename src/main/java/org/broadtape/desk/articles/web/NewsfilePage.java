package org.broadtape.desk.articles.web;

import java.util.Arrays;
import java.util.List;

import org.broadtape.articles.newsfile.Drawer;
import org.broadtape.articles.newsfile.Slip;
import org.broadtape.kernel.Page;

record NewsfilePage(Drawer drawer, Page<Slip> slips) {

    public List<Drawer> drawers() {
        return Arrays.asList(Drawer.values());
    }
}
