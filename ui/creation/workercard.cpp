// SPDX-License-Identifier: MIT
#include "ui/creation/workercard.h"

#include "jobs/countries.h"
#include "ui/common/chip.h"
#include "ui/common/plainlabel.h"
#include "ui/creation/campaignpicture.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace proofdesk {

namespace {

/// Words that stand in for what was not written yet.
void showOr(PlainLabel* label, const QString& words, const QString& placeholder)
{
    const bool empty = words.trimmed().isEmpty();
    label->setText(empty ? placeholder : words);
    label->setColour(empty ? Colour::Muted : Colour::Text);
}

PlainLabel* paragraph(QVBoxLayout* column, const QString& caption)
{
    auto* heading = new PlainLabel(caption, TextSize::Normal, Colour::Muted);
    heading->setStrong();
    column->addWidget(heading);
    auto* words = new PlainLabel;
    words->setWordWrap(true);
    column->addWidget(words);
    return words;
}

} // namespace

WorkerCard::WorkerCard(Form form, const Countries& countries, QWidget* parent)
    : Card(parent)
    , m_countries(countries)
    , m_form(form)
    , m_picture(new QLabel)
    , m_title(new PlainLabel({}, TextSize::Heading))
    , m_category(new PlainLabel({}, TextSize::Secondary, Colour::Muted))
    , m_paid(new Chip)
    , m_pay(new PlainLabel)
    , m_left(new PlainLabel({}, TextSize::Secondary, Colour::Muted))
{
    const Metrics metrics(this);
    const int side = metrics.lines(4);
    m_picture->setFixedSize(side, side);
    m_picture->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_pay->setTextSize(TextSize::Heading, true);
    m_pay->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_left->setAlignment(Qt::AlignRight | Qt::AlignTop);

    auto* words = new QVBoxLayout;
    words->setSpacing(metrics.space(4));
    words->addWidget(m_title);
    words->addWidget(m_category);
    words->addWidget(m_paid, 0, Qt::AlignLeft);
    words->addStretch();
    auto* price = new QVBoxLayout;
    price->setSpacing(0);
    price->addWidget(m_pay);
    price->addWidget(m_left);
    price->addStretch();
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics.space(12));
    head->addWidget(m_picture, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    head->addLayout(price);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.space(16), metrics.space(16), metrics.space(16), metrics.space(16));
    column->setSpacing(metrics.space(8));
    column->addLayout(head);
    if (m_form == Form::InTheList)
        return;
    column->addWidget(new Hairline);
    m_what = paragraph(column, tr("What to do"));
    m_proof = paragraph(column, tr("Proof you send"));
    m_who = paragraph(column, tr("Who can do it"));
}

void WorkerCard::setDraft(const CustomJobDraft& draft)
{
    showPicture(draft);
    showOr(m_title, draft.title, tr("Your title"));
    const QString category = draft.category.trimmed().isEmpty() ? tr("Category") : draft.category;
    m_category->setText(
        draft.subCategory.trimmed().isEmpty() ? category : tr("%1 · %2").arg(category, draft.subCategory));
    m_paid->setLook(
        {draft.approveOnceFull ? tr("pays when approved, or when full") : tr("pays when approved"),
         QStringLiteral("clock"), ChipKind::Neutral, Colour::Muted});
    m_pay->setText(draft.pay ? draft.pay->toText() : QStringLiteral("$–"));
    m_left->setText(
        draft.totalAvailabilities > 0
            ? tr("%1 left", "jobs that can still be done").arg(QLocale().toString(draft.totalAvailabilities))
            : QString());
    if (m_form == Form::InTheList)
        return;
    showOr(m_what, draft.description, tr("What you write under “Description” stands here."));
    showOr(m_proof, draft.proofRequired, tr("What you write under “Proof required” stands here."));
    m_who->setText(m_countries.summary(draft.countries));
}

void WorkerCard::showPicture(const CustomJobDraft& draft)
{
    m_picture->setVisible(draft.image.has_value());
    const QByteArray bytes = draft.image ? draft.image->bytes : QByteArray();
    if (bytes == m_shownBytes)
        return;
    m_shownBytes = bytes;
    m_picture->setPixmap(draft.image ? campaignPicture(*draft.image, m_picture->width(), devicePixelRatioF())
                                     : QPixmap());
}

} // namespace proofdesk
