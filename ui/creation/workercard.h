// SPDX-License-Identifier: MIT
#pragma once

#include "domain/jobdraft.h"
#include "ui/common/panel.h"

#include <QPixmap>

class QLabel;

namespace proofdesk {

class Chip;
class Countries;
class PlainLabel;

/// One campaign as a worker meets it: only its head in a list, with all its words when opened.
class WorkerCard final : public Card
{
    Q_OBJECT
public:
    enum class Form { InTheList, Opened };
    WorkerCard(Form form, const Countries& countries, QWidget* parent = nullptr);

    void setDraft(const CustomJobDraft& draft);

private:
    void showPicture(const CustomJobDraft& draft);

    const Countries& m_countries;
    Form m_form;
    QLabel* m_picture;
    PlainLabel* m_title;
    PlainLabel* m_category;
    Chip* m_paid;
    PlainLabel* m_pay;
    PlainLabel* m_left;
    PlainLabel* m_what = nullptr;
    PlainLabel* m_proof = nullptr;
    PlainLabel* m_who = nullptr;
    QByteArray m_shownBytes;
};

} // namespace proofdesk
