// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/countries.h"
#include "session/accountstatus.h"
#include "support/batchworld.h"
#include "support/standin.h"
#include "ui/common/confirm.h"
#include "ui/creation/prefilledwizard.h"
#include "ui/tour/tourtools.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>

namespace proofdesk {

/// Answers every question the same way, and keeps them.
struct Answerer final : Confirm
{
    void ask(const Question& question, QObject*, Answered answered) override
    {
        questions << question.title;
        answered({.yes = yes, .remember = false, .other = -1});
    }
    bool yes = true;
    QStringList questions;
};

/// The forms of quick jobs over a batch world.
struct QuickJobDesk : BatchWorld
{
    QuickJobDesk() { status.take(before.balance); }

    CreationContext context()
    {
        return {.countries = countries,
                .drafts = *drafts,
                .creation = *creation,
                .batch = *batch,
                .budget = *budget,
                .status = status,
                .confirm = answerer,
                .knownCategories = categories,
                .sandbox = true};
    }
    /// Opens the form anew, as the button on the window does.
    PrefilledWizard& open()
    {
        form = std::make_unique<PrefilledWizard>(context());
        form->resize(1366, 768);
        form->show();
        return *form;
    }
    template <typename T> T* child(const char* name) { return visibleChild<T>(*form, name); }
    /// The same for what has to be there.
    template <typename T> T& the(const char* name, CallSite where = CallSite::here())
    {
        return orFail(child<T>(name), name, where);
    }
    QString text(const char* label) { return part<QLabel>(*form, label).text(); }
    void click(const char* name)
    {
        auto* button = child<QAbstractButton>(name);
        QVERIFY2(button, name);
        button->click();
    }
    /// Types lines into the form of several links, and ticks the box.
    void fill(const QStringList& lines)
    {
        if (child<QAbstractButton>("severalLinksButton"))
            click("severalLinksButton");
        the<QPlainTextEdit>("linksEdit").setPlainText(lines.join(u'\n'));
        part<QCheckBox>(*form, "haveReadBox").setChecked(true);
    }

    Countries countries;
    AccountStatus status{*api, clock};
    Answerer answerer;
    QStringList categories; ///< of the requester's campaigns
    std::unique_ptr<PrefilledWizard> form;
};

} // namespace proofdesk
