import { useState } from 'react';
import {
  Button,
  Checkbox,
  Chip,
  IconButton,
  Menu,
  MenuCheck,
  MenuHeading,
  MenuItem,
  MenuSeparator,
  Popover,
  RadioGroup,
  RemovableChip,
  Select,
  Tabs,
  TextArea,
  TextField,
  ToggleGroup,
} from '../../components/index.ts';
import { Group } from './group.tsx';

const steps = ['turn', 'user turn', 'stage'] as const;

export function Controls() {
  const [text, setText] = useState('retail_42');
  const [on, setOn] = useState(true);
  const [step, setStep] = useState<(typeof steps)[number]>('stage');
  const options = steps.map((value) => ({ value, label: value }));
  const nothing = () => undefined;
  return (
    <>
      <Group title="Buttons">
        <Button variant="primary" action="library.open">
          Open
        </Button>
        <Button icon="import" action="library.import">
          Import
        </Button>
        <Button variant="quiet">Clear</Button>
        <Button variant="danger">Withdraw</Button>
        <Button disabled>Disabled</Button>
        <Button pressed={on} onClick={() => setOn(!on)}>
          Toggle
        </Button>
        <IconButton icon="undo" label="Undo" />
      </Group>
      <Group title="Fields">
        <TextField label="Search" icon="search" value={text} onChange={setText} />
        <TextField label="Overlap" value="11" onChange={nothing} error="More than the 5 annotators of this study." />
        <TextArea label="Comment" value={text} onChange={setText} hint="Grows with its text." />
        <Select label="Step by" value={step} options={options} onChange={setStep} />
      </Group>
      <Group title="Choices">
        <Checkbox checked={on} onChange={setOn}>
          Hide agent turns
        </Checkbox>
        <Checkbox checked="mixed" onChange={nothing}>
          Some
        </Checkbox>
        <RadioGroup label="Step" value={step} options={options} onChange={setStep} />
        <ToggleGroup label="Step by" value={step} options={options} onChange={setStep} />
      </Group>
      <Group title="Chips, tabs, menus">
        <Chip pressed={on} onClick={() => setOn(!on)}>
          Pushes back
        </Chip>
        <Chip add icon="plus">
          Filter
        </Chip>
        <RemovableChip removeLabel="Remove" onRemove={nothing} onClick={nothing}>
          Domain <b>retail</b>
        </RemovableChip>
        <Menu trigger={<Button trailing="down">Menu</Button>}>
          <MenuHeading>Conversation</MenuHeading>
          <MenuItem icon="pair" action="library.open" onSelect={nothing}>
            Open side by side
          </MenuItem>
          <MenuSeparator />
          <MenuCheck checked={on} onChange={setOn}>
            Marks
          </MenuCheck>
        </Menu>
        <Popover trigger={<Button>Popover</Button>} label="Popover">
          Anything small.
        </Popover>
        <Tabs
          label="Side panel"
          value={step}
          onChange={setStep}
          tabs={options.map((option) => ({ ...option, content: option.label }))}
        />
      </Group>
    </>
  );
}
