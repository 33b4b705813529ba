// SPDX-License-Identifier: MIT
#include "ui/common/segmentedcontrol.h"

#include "ui/common/accessiblechoice.h"
#include "ui/common/buttons.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace proofdesk {

SegmentedControl::SegmentedControl(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
}

QPushButton* SegmentedControl::addChoice(int id, const QString& words, const QString& icon)
{
    QPushButton* choice = newButton(words, ButtonRole::Normal, icon, this);
    tellChoice(choice);
    choice->setCheckable(true);
    choice->setChecked(m_group->buttons().isEmpty());
    m_group->addButton(choice, id);
    m_layout->addWidget(choice);
    join();
    return choice;
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int id)
{
    if (QAbstractButton* choice = m_group->button(id))
        choice->setChecked(true);
}

QPushButton* SegmentedControl::button(int id) const
{
    return qobject_cast<QPushButton*>(m_group->button(id));
}

void SegmentedControl::join()
{
    const QList<QAbstractButton*> choices = m_group->buttons();
    for (QAbstractButton* choice : choices)
        setButtonSegment(choice, {true, choice == choices.first(), choice == choices.last()});
}

} // namespace proofdesk
